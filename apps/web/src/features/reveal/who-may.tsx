import { facilitatorsOf } from '@planning-poker/poker';
import { Suspense } from 'react';
import { t } from '../../messages/t.ts';
import { useGame } from '../../state/game-context.tsx';
import { select } from '../../state/selectors.ts';
import { shortList } from '../../state/short-list.ts';
import { lazily } from '../../ui/lazily.ts';

const Claim = lazily(async () => (await import('./claim.tsx')).Claim);

const sentences = { reveal: 'leads.reveals', settle: 'leads.settles', next: 'leads.goesOn' } as const;

/** Why there is no button here: who has it instead, and how to take over when all of those are gone. */
export function WhoMay({ does }: { readonly does: keyof typeof sentences }) {
  const game = useGame(select.game);
  const connected = useGame(select.connected);
  const leaders = game === null ? [] : facilitatorsOf(game);
  const here = leaders.filter(({ playerId }) => connected === null || connected.includes(playerId));
  if (here.length > 0) {
    return <p className="bar-leads">{t(sentences[does], { names: shortList(here.map(({ name }) => name)) })}</p>;
  }
  return (
    <Suspense>
      <Claim />
    </Suspense>
  );
}

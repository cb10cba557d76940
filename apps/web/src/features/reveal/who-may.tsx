import { facilitatorsOf } from '@planning-poker/poker';
import { t } from '../../messages/t.ts';
import { useGame } from '../../state/game-context.tsx';
import { select } from '../../state/selectors.ts';
import { shortList } from '../../state/short-list.ts';
import { useCommand } from '../../state/use-command.ts';
import { whyNoLead } from '../../state/why-no-lead.ts';
import { Button } from '../../ui/button.tsx';

const sentences = { reveal: 'leads.reveals', settle: 'leads.settles', next: 'leads.goesOn' } as const;

/** Why there is no button here: who has it instead, and how to take over when all of those are gone. */
export function WhoMay({ does }: { readonly does: keyof typeof sentences }) {
  const game = useGame(select.game);
  const connected = useGame(select.connected);
  const command = useCommand();
  const leaders = game === null ? [] : facilitatorsOf(game);
  const here = leaders.filter(({ playerId }) => connected === null || connected.includes(playerId));
  if (here.length > 0) {
    return <p className="bar-leads">{t(sentences[does], { names: shortList(here.map(({ name }) => name)) })}</p>;
  }
  return (
    <>
      <p className="bar-leads">{t('leads.nobody')}</p>
      <Button look="soft" onClick={() => void command({ type: 'claimFacilitation' }, whyNoLead)}>
        {t('leads.claim')}
      </Button>
    </>
  );
}

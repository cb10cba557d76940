import { customDeckId, type Deck, type Game } from '@planning-poker/poker';
import { useState } from 'react';
import { t } from '../../messages/t.ts';
import { type ChosenDeck, choiceOf, deckIn } from '../../state/deck-draft.ts';
import { isReady } from '../../state/deck-problems.ts';
import { roundsAtRisk } from '../../state/rounds-at-risk.ts';
import { shortList } from '../../state/short-list.ts';
import { Button } from '../../ui/button.tsx';
import { DeckChoice } from '../../ui/deck-choice.tsx';
import { deckName } from '../../ui/deck-name.ts';

interface DeckChangeProps {
  readonly game: Game;
  /** Gives back whether it is so now. */
  readonly onUse: (deck: Deck) => Promise<boolean>;
}

/** Another deck, looked at before it is used: a change may cost votes, and says so. */
export function DeckChange({ game, onUse }: DeckChangeProps) {
  const [chosen, setChosen] = useState<ChosenDeck | null>(null);
  const use = async (deck: Deck) => {
    if (await onUse(deck)) setChosen(null);
  };
  return (
    <section className="deck-change" aria-label={t('settings.deckTitle')}>
      <DeckChoice chosen={chosen ?? choiceOf(game.deck)} onChange={setChosen} />
      {chosen !== null && (
        <>
          <p className="settings-note">{t('settings.onTable', { deck: deckName(game.deck) })}</p>
          <Risk game={game} deck={deckIn(chosen)} />
          <div className="deck-change-actions">
            <Button
              look="primary"
              disabled={chosen.own !== null && chosen.deckId === customDeckId && !isReady(chosen.own)}
              onClick={() => void use(deckIn(chosen))}
            >
              {t('settings.useDeck')}
            </Button>
            <Button look="ghost" onClick={() => setChosen(null)}>
              {t('settings.keepDeck')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

function Risk({ game, deck }: { readonly game: Game; readonly deck: Deck }) {
  const stories = roundsAtRisk(game, deck);
  if (stories.length === 0) return null;
  const titles = shortList(stories.map(({ title }) => t('settings.quoted', { title })));
  return (
    <p className="settings-warning" role="status">
      {t('settings.beginsAnew', { titles })}
    </p>
  );
}

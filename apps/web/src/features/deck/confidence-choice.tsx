import type { CardLabel, Confidence } from '@planning-poker/poker';
import { useState } from 'react';
import { recall, remember } from '../../browser/storage.ts';
import { confidence } from '../../messages/en/confidence.ts';
import { t, teach } from '../../messages/t.ts';
import { useGame, useGameStore } from '../../state/game-context.tsx';
import { ownConfidence } from '../../state/confidences.ts';
import { select } from '../../state/selectors.ts';
import { useCommand } from '../../state/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';

teach(confidence);

const levels = [
  { level: 'low', key: 'confidence.low' },
  { level: 'medium', key: 'confidence.medium' },
  { level: 'high', key: 'confidence.high' },
] as const satisfies readonly { readonly level: Confidence; readonly key: string }[];

/** Once a card is played, whoever likes may say how sure they are of it. Whether somebody wants to be asked is remembered. */
export function ConfidenceChoice({ card }: { readonly card: CardLabel }) {
  const [asked, setAsked] = useState(() => recall('confidence') === 'on');
  // The button that was pressed is gone: the focus goes to what stands where it stood.
  const [pressed, setPressed] = useState(false);
  const own = useGame(ownConfidence);
  const say = useConfidence(card);
  const ask = (on: boolean) => {
    remember('confidence', on ? 'on' : 'off');
    setAsked(on);
    setPressed(true);
  };
  if (!asked) {
    return (
      <div className="confidence">
        <Button look="ghost" aria-expanded={false} autoFocus={pressed} onClick={() => ask(true)}>
          {t('confidence.label')}
        </Button>
      </div>
    );
  }
  return (
    <div className="confidence" role="group" aria-label={t('confidence.label')}>
      {levels.map(({ level, key }) => (
        <Button
          key={level}
          className="confidence-level"
          aria-pressed={level === own}
          autoFocus={pressed && level === 'low'}
          onClick={() => say(level === own ? null : level)}
        >
          {level === own && <Icon name="check" />}
          {t(key)}
        </Button>
      ))}
      <button type="button" className="icon-button" aria-label={t('confidence.hide')} onClick={() => ask(false)}>
        <Icon name="close" />
      </button>
    </div>
  );
}

/** The same card once more, with how sure one is of it; null: without. */
function useConfidence(card: CardLabel): (level: Confidence | null) => void {
  const game = useGameStore();
  const command = useCommand();
  return (level) => {
    const view = game.view.getState();
    const story = select.story(view);
    const round = select.round(view);
    if (story === null || round === null) return;
    const vote = { type: 'submitVote', storyId: story.storyId, round: round.number, card } as const;
    void command(level === null ? vote : { ...vote, confidence: level });
  };
}

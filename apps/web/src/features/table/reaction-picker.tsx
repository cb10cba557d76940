import type { PlayerId } from '@planning-poker/poker';
import { t } from '../../messages/t.ts';
import { useCommand } from '../../state/use-command.ts';
import { reactionChoices } from './reaction-choices.ts';
import './reactions.css';

interface ReactionPickerProps {
  /** Null: everybody. */
  readonly to: { readonly playerId: PlayerId; readonly name: string } | null;
  readonly onSent: () => void;
}

/** One click, one emoji. */
export function ReactionPicker({ to, onSent }: ReactionPickerProps) {
  const command = useCommand();
  const send = (emoji: string) => {
    void command({ type: 'sendReaction', emoji, ...(to !== null && { playerId: to.playerId }) });
    onSent();
  };
  return (
    <div
      className="reaction-picker"
      role="group"
      aria-label={to === null ? t('react.toAll') : t('react.to', { name: to.name })}
    >
      {reactionChoices.map(({ emoji, key }) => (
        <button
          key={emoji}
          type="button"
          className="reaction"
          aria-label={t(key)}
          title={t(key)}
          onClick={() => send(emoji)}
        >
          {emoji}
        </button>
      ))}
    </div>
  );
}

import { knows, t } from '../../messages/t.ts';

/** The few that a planning needs; each with a name, since an emoji is read differently by every screen reader. */
export const reactionChoices = [
  { emoji: '👍', key: 'reaction.agree' },
  { emoji: '👎', key: 'reaction.disagree' },
  { emoji: '🎉', key: 'reaction.celebrate' },
  { emoji: '😂', key: 'reaction.laugh' },
  { emoji: '🤔', key: 'reaction.think' },
  { emoji: '😮', key: 'reaction.surprise' },
  { emoji: '❤️', key: 'reaction.love' },
  { emoji: '☕', key: 'reaction.break' },
] as const;

/** In words; what another program sent is said as it is. */
export function reactionWords(emoji: string): string {
  const key = reactionChoices.find((choice) => choice.emoji === emoji)?.key ?? '';
  return knows(key) ? t(key) : emoji;
}

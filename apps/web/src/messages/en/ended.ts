/** A game that is over. */
export const ended = {
  'ended.title': 'This game has ended',
  'ended.count': { one: '{count} story has an estimate.', other: '{count} stories have an estimate.' },
  'ended.countAndSum': {
    one: '{count} story has an estimate: {sum} in all.',
    other: '{count} stories have an estimate: {sum} in all.',
  },
  'ended.estimates': 'Estimates',
  'ended.summary': 'Summary with charts',
} as const;

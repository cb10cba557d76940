/** What people tell each other across the table without a word: a nudge, a reaction. */
export const signals = {
  'react.button': 'React',
  'react.toAll': 'To everybody',
  'react.to': 'To {name}',
  'react.said': '{name}: {reaction}',
  'react.saidTo': '{name} to {to}: {reaction}',

  'reaction.agree': 'thumbs up',
  'reaction.disagree': 'thumbs down',
  'reaction.celebrate': 'hooray',
  'reaction.laugh': 'laughing',
  'reaction.think': 'thinking',
  'reaction.surprise': 'surprised',
  'reaction.love': 'heart',
  'reaction.break': 'coffee',

  'nudge.all': 'Nudge',
  'nudge.done': 'Nudged',
  'signal.nudge': 'Nudge {name}',
  'signal.nudged': 'You have told {name} that you are waiting.',
} as const;

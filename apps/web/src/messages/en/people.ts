/** Who is in the game. */
export const people = {
  'people.leads': 'leads',
  'people.observes': 'watches',
  'people.removed': 'removed',
  'people.leadersDo': 'Those who lead reveal the cards, take estimates and choose stories.',
  'people.promote': 'Let lead',
  'people.demote': 'Stop leading',
  'people.makeObserver': 'Make observer',
  'people.makeVoter': 'Make voter',
  'people.remove': 'Remove',
  'people.readmit': 'Let in again',
} as const;

/** Who is in the game. */
export const people = {
  'people.leads': 'leads',
  'people.observes': 'watches',
  'people.removed': 'removed',
  'people.youLead': 'You lead this game.',
  'people.leadsAlone': '{names} leads this game.',
  'people.leadTogether': '{names} lead this game.',
  'people.promote': 'Let lead',
  'people.demote': 'Stop leading',
  'people.handOver': 'Hand over',
  'people.makeObserver': 'Make observer',
  'people.makeVoter': 'Make voter',
  'people.remove': 'Remove',
  'people.readmit': 'Let in again',

  'may.everybody': 'Everybody can {what}.',
  'may.leaders': 'Those who lead can {what}.',
  'may.vote': 'vote',
  'may.reveal': 'reveal the cards',
  'may.stories': 'choose and add stories',
  'may.estimates': 'take estimates',
  'may.lead': 'run the timer, change the settings and let others lead',
} as const;

/** Who is in the game. */
export const people = {
  'people.leads': 'leads',
  'people.observes': 'watches',
  'people.removed': 'removed',
  'people.youLead': 'You lead this game.',
  'people.leadsAlone': '{names} leads this game.',
  'people.leadTogether': '{names} lead this game.',
  'people.lastLeader': 'Somebody has to lead the game. Let another one lead first.',
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

  'leads.nobody': 'Nobody who leads this game is here. After a while, you can lead.',
  'leads.claim': 'Lead the game',
  'leads.tooSoon': 'Somebody who leads this game was here a moment ago. Wait a minute, then try again.',

  'waitedFor.show': 'Show all',
  'waitedFor.title': 'Who is waited for',
} as const;

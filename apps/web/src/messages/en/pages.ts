/** Pages that say one thing. */
export const pages = {
  'title.message': '{title} · Planning poker',

  'left.title': 'You have left {game}',
  'left.text': 'Your place is kept: come back whenever you like.',
  'left.comeBack': 'Come back',

  'removed.title': 'You were removed from this game',
  'removed.text': 'Somebody who leads it has removed you. Ask them to let you in again, then come back.',
  'removed.by': '{name} has removed you. Ask to be let in again, then come back.',

  'unknown.title': 'There is no such game',
  'unknown.text': 'The link or the code is not right, or the game was deleted. Check it with whoever sent it.',
  'unknown.goneTitle': '{game} is not there any more',
  'unknown.goneText': 'You have been in this game, but it was deleted since. It is off the list of your last games.',

  'problem.title': 'That did not work',
  'problem.triedAgain': '{reason} It is also tried again by itself.',
} as const;

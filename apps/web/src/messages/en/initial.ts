/** What the first vote needs: joining, the table, the hand, the line, and why something was refused. */
export const initial = {
  'table.label': 'Table',
  'table.people': 'People',
  'table.observers': 'Watching',
  'table.seat': '{name}, {state}',

  'seat.voted': 'voted',
  'seat.votedAway': 'voted, away',
  'seat.thinking': 'thinking',
  'seat.away': 'away',
  'seat.none': 'no card',
  'seat.here': 'here',
  'seat.low': 'low',
  'seat.high': 'high',
  'seat.changed': 'changed',
  'seat.leads': 'leads this game',

  'story.none': 'No story on the table',
  'story.edit': 'Edit this story',

  'dock.label': 'Your move',

  'hand.label': 'Your card',
  'hand.pending': 'Your {card} is on its way…',
  'hand.withdrawPending': 'Taking your card back…',
  'hand.takenBack': 'Your {card} was taken back. {reason}',
  'hand.stillThere': 'Your {card} could not be taken back. {reason}',

  'card.unsure': 'I cannot tell',
  'card.break': 'I need a break',

  'watching.you': 'You are watching. Nobody waits for you.',
  'watching.voteToo': 'Vote too',

  'turnout.nobody': 'Nobody is here to vote.',
  'turnout.none': 'Nobody has voted yet.',
  'turnout.onlyYou': 'You have voted.',
  'turnout.all': { one: 'Everybody has voted.', other: 'All {count} have voted.' },
  'turnout.voted': { one: '{count} of {voters} has voted.', other: '{count} of {voters} have voted.' },
  'turnout.waitingFor': '{counted} Waiting for {names}.',

  'nudge.received': '{name} is waiting for your card.',

  'reveal.all': 'Reveal',
  'reveal.without': 'Reveal without {names}',
  'reveal.withoutMany': { one: 'Reveal without {count} person', other: 'Reveal without {count} people' },
  'reveal.underWay': 'Revealing…',

  'leads.reveals': '{names} can reveal the cards.',
  'leads.settles': '{names} can take the estimate.',
  'leads.goesOn': '{names} can go on.',

  'backlog.stories': 'Stories',
  'backlog.short': '{estimated}/{stories}',
  brand: 'Planning poker',
  you: 'You',
  youInSentence: 'you',
  close: 'Close',
  save: 'Save',
  dismiss: 'Dismiss',
  opening: 'Opening the game…',
  opensElsewhere: '(opens in a new tab)',
  startNew: 'Start a new game',

  'list.more': '{count} more',

  'title.game': '{name} · Planning poker',
  'title.join': 'Join {name} · Planning poker',

  'name.label': 'Your name',
  'name.missing': 'Tell the others who you are: type your name.',

  'join.invited': 'You are invited to estimate in',
  'join.count': { one: '{count} person is there.', other: '{count} people are there.' },
  'join.ended': 'This game has ended. You can still look at its estimates.',
  'join.password': 'Password of the game',
  'join.wrongPassword': 'That is not the password of this game. Ask whoever invited you.',
  'join.watch': 'Only watch, without a card',
  'join.waiting': 'The server cannot be reached. Trying again: you are let in as soon as it works.',
  'join.full': 'This game is full: nobody else can join it. Ask whoever invited you to begin another one.',
  'join.button': 'Join',
  'join.joining': 'Joining…',
  'join.note': 'No account. Nobody sees your card before it is turned.',

  'people.title': 'People in this game',
  'people.count': { one: '{count} person', other: '{count} people' },

  'invite.button': 'Invite',

  'menu.label': 'Menu',
  'menu.reopen': 'Open it again',

  'connection.live': 'Live',
  'connection.notLive': 'Not live',
  'connection.reconnecting':
    'The connection is lost; trying again. You see the last state, and what you do now is kept and sent later.',
  'connection.tryAgain': 'Try again',
  'connection.reload': 'Reload',

  'spoken.suggested': 'The cards are turned. Suggested: {card}.',
  'spoken.consensus': 'The cards are turned. Everybody agrees on {card}.',
  'spoken.revealed': 'The cards are turned.',
  'spoken.settled': '{title}: estimated at {estimate}.',

  'refused.again': 'This page does so by itself.',
  'refused.tries': 'Too many passwords have been tried. Wait a moment: this page tries yours by itself.',

  'broken.title': 'Something went wrong here',
  'broken.text': 'Nothing of the game is lost: it is kept on the server. Reload the page to go on.',

  'reason.invalid_name': 'That name cannot be used. Take one of 1 to 40 visible characters.',
  'reason.name_taken': 'Somebody in this game has that name already. Choose another one.',
  'reason.not_live': 'There is no connection any more. Reload the page.',
  'reason.password_required': 'This game needs its password.',
  'reason.round_not_open': 'The cards are turned already.',
  'reason.server_full':
    'The server is full at the moment. Close pages that nobody needs, or try again in some minutes.',
  'reason.stale_round': 'That round is over.',
  'reason.storage_unavailable': 'The server cannot reach its storage at the moment. Try again shortly.',
  'reason.unknown': 'It did not work. Try again.',
  'reason.unknown_card': 'That card is not in the deck any more.',
  'reason.unknown_game': 'There is no such game.',
  'reason.unsupported_protocol': 'This page is older than the server. Reload it.',
  'reason.unreachable': 'The server cannot be reached. Check your connection and try again.',
  'reason.unknown_story': 'That story is not there any more.',
} as const;

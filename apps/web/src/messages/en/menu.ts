/** The menu. */
export const menu = {
  'menu.role': 'You',

  'role.voter': 'Vote',
  'role.observer': 'Watch',

  'menu.theme': 'Theme',
  'menu.themeSystem': 'System',
  'menu.themeLight': 'Light',
  'menu.themeDark': 'Dark',
  'menu.contrast': 'Contrast',
  'menu.contrastSystem': 'Auto',
  'menu.contrastStandard': 'Standard',
  'menu.contrastMore': 'High',
  'menu.shortcuts': 'Shortcuts with a single key',
  'menu.keys': 'All keys',
  'menu.settings': 'Settings…',
  'menu.leadersReopen': '{names} can open this game again.',
  'menu.leadersSet': '{names} can change the settings and end the game.',
  'menu.end': 'End the game',
  'menu.leave': 'Leave the game',

  'keys.hand': 'Your card',
  'keys.digits':
    'Play the card that says so: 1 and 3 at once is 13. Where no card has a number, its place in the deck.',
  'keys.arrows': 'Walk along the cards',
  'keys.enter': 'Play the card, or take it back',
  'keys.round': 'The round',
  'keys.reveal': 'Reveal',
  'keys.again': 'Vote again',
  'keys.next': 'Take the suggestion and go on',
  'keys.timer': 'Timer',
  'keys.add': 'Add a story',
  'keys.everywhere': 'Everywhere',
  'keys.help': 'These keys',
  'keys.escape': 'Close what is open',
  'keys.note': 'A key works where you may do what it does, and never while you type.',
} as const;

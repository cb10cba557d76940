/** The menu. */
export const menu = {
  'menu.role': 'You',

  'role.voter': 'Vote',
  'role.observer': 'Watch',

  'menu.gameName': 'Name of the game',
  'menu.theme': 'Theme',
  'menu.themeSystem': 'System',
  'menu.themeLight': 'Light',
  'menu.themeDark': 'Dark',
  'menu.shortcuts': 'Shortcuts with a single key',
  'menu.shortcutsList': '0–9 your card · R reveal · A vote again · N go on · / add a story',
  'menu.summary': 'Export and summary',
  'menu.end': 'End the game',
  'menu.leave': 'Leave the game',
} as const;

/** The field for a code. */
export const code = {
  'code.label': 'Code of the game',
  'code.example': 'k7m2-9qxt-4b1c',
  'code.button': 'Go',
  'code.wrong': 'That is no code of a game: it has 12 letters and digits, like k7m2-9qxt-4b1c.',
} as const;

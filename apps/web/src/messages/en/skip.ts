/** A story that is passed over, and the way back to it. */
export const skip = {
  'skip.skip': 'Skip',
  'skip.hint': 'Pass over this story: it stays in the list, and can be taken up again',
  'skip.done': 'You skipped “{title}”.',
  'skip.doneWithCards': {
    one: 'You skipped “{title}”, and the {count} card on it is gone.',
    other: 'You skipped “{title}”, and the {count} cards on it are gone.',
  },
  'skip.undo': 'Undo',
  'skip.startAgain': 'Start it again',
} as const;

/** How sure somebody is of a card. */
export const confidence = {
  'confidence.label': 'How sure are you?',
  'confidence.low': 'Unsure',
  'confidence.medium': 'Fairly sure',
  'confidence.high': 'Sure',
  'confidence.hide': 'Do not ask how sure I am',
} as const;

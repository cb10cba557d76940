/** Files of a game, and the table to be copied. */
export const takeAway = {
  'takeAway.title': 'Take it away',
  'takeAway.how': 'A game that was taken away as JSON can be imported on the start page, with all its rounds.',
  'takeAway.download': 'Download',
  'takeAway.csv': 'CSV',
  'takeAway.json': 'JSON',
  'takeAway.markdown': 'Markdown',
  'takeAway.jira': 'CSV for Jira',
  'takeAway.copy': 'Copy as a table',
  'takeAway.saved': '{file} is in your downloads.',
  'takeAway.failed': 'The file could not be fetched. {reason}',
  'takeAway.copied': 'Copied: paste it into a document or a spreadsheet.',
  'takeAway.notCopied': 'This browser does not let the page copy. Take the CSV instead.',

  'takeAway.key': 'Key',
  'takeAway.story': 'Story',
  'takeAway.estimate': 'Estimate',
  'takeAway.rounds': 'Rounds',
  'takeAway.agreement': 'Agreement',
} as const;

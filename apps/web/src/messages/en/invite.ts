/** Links and codes to pass on. */
export const invite = {
  'invite.how': 'Whoever has the link can join.',
  'invite.code': 'or tell them the code',
  'invite.first': 'You are the first one here. Invite your team:',
  'invite.link': 'Link to this game',
  'invite.copy': 'Copy link',
  'invite.copied': 'Link copied',
  'invite.share': 'Share…',
  'invite.shareFailed': 'That did not work here: copy the link instead.',
  'invite.qr': 'QR code that opens {link}',
  'invite.copyByHand': 'This browser does not let a page copy. The link is selected: copy it with your keyboard.',
} as const;

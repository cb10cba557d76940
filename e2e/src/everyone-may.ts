/** Settings of a game in which nobody has to wait for whoever leads. */
export const everyoneMay = {
  permissions: { reveal: 'everyone', stories: 'everyone', estimates: 'everyone' },
} as const;

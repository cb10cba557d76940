/** What the pictures are looked at on. */
export const devices = {
  desktop: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
} as const;
export type Device = keyof typeof devices;

export const schemes = ['light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

import type { Doorbell } from '@planning-poker/sync';

/** One node has nobody to wake. */
export const silentDoorbell: Doorbell = { ring: () => {}, listen: () => () => {} };

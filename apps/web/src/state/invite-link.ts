import { addressOf } from '../browser/location.ts';

/** What is sent to the others. */
export function inviteLink(gameId: string): string {
  return addressOf(`/g/${gameId}`);
}

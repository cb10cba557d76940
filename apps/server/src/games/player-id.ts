import { hash } from 'node:crypto';
import { playerIdOf } from '@planning-poker/protocol';

/** base64url SHA-256 */
export function sha256(text: string): string {
  return hash('sha256', text, 'base64url');
}

/** The public id of a token's owner in a game: nothing but the token is needed to find it again, so nothing is kept of it [W1]. */
export function playerIdFor(gameId: string, token: string): string {
  return playerIdOf(gameId, token, sha256);
}

import { hash } from 'node:crypto';

/** base64url SHA-256 */
export function sha256(text: string): string {
  return hash('sha256', text, 'base64url');
}

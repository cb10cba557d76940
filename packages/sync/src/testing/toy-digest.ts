const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Stands in for base64url SHA-256 where nobody is out to break it: four FNV hashes of the text, 24 characters. */
export function toyDigest(text: string): string {
  let digest = '';
  for (let lane = 1; lane <= 4; lane += 1) {
    let hash = (0x811c9dc5 ^ (lane * 0x9e3779b9)) >>> 0;
    for (let index = 0; index < text.length; index += 1)
      hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
    for (let shift = 0; shift < 36; shift += 6) digest += ALPHABET[(hash >>> (shift % 30)) & 63] ?? '';
  }
  return digest;
}

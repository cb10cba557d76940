/** base64url SHA-256 of a text */
export type Digest = (text: string) => string;

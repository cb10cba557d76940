import type { EncodedMessage } from '../seams/link.ts';

/** Puts a payload that is JSON text already into an envelope; without a correlationId it makes one. */
export type Encode = (type: string, payloadText: string, correlationId?: string) => EncodedMessage;

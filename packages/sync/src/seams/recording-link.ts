import type { Envelope } from '../messages.ts';
import type { EncodedMessage, ServerLink } from './link.ts';

/** The authority's end of a connection that goes nowhere: it keeps what was sent. */
export interface RecordingLink extends ServerLink {
  readonly texts: readonly string[];
  /** what was sent, parsed; with a type, only those */
  messages(type?: string): readonly Envelope[];
  /** why it was closed; null: it is open */
  closed(): string | null;
}

/** `onMessage` sees each message as it is sent, as a client at the other end would. */
export function createRecordingLink(linkId: string, onMessage?: (envelope: Envelope) => void): RecordingLink {
  const texts: string[] = [];
  let closedBecause: string | null = null;
  const parse = (text: string) => JSON.parse(text) as Envelope;
  return {
    linkId,
    texts,
    send: (message: EncodedMessage) => {
      texts.push(message.text);
      onMessage?.(parse(message.text));
    },
    close: (reason) => {
      closedBecause = reason;
    },
    messages: (type) => texts.map(parse).filter((envelope) => type === undefined || envelope.type === type),
    closed: () => closedBecause,
  };
}

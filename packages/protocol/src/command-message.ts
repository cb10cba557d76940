import type { ClientCommand } from './commands.ts';
import { envelope } from './envelope.ts';
import type { Envelope, EnvelopeMeta } from './envelope.ts';

/** The envelope that carries a command. */
export function commandMessage(command: ClientCommand, meta: EnvelopeMeta): Envelope<ClientCommand['type']> {
  const { type, ...payload } = command;
  return envelope(type, payload, meta);
}

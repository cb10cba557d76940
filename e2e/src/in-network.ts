import type { GameServer } from './game-server.ts';

/** This machine by a name that a browser does not know it by: so plain http is no secure context there, as anywhere in a local network. */
export const networkHost = 'planning.test';

/** Where others in the network find a server. */
export function inNetwork({ url }: GameServer): Pick<GameServer, 'url'> {
  return { url: url.replace('127.0.0.1', networkHost) };
}

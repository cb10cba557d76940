import { seated } from './clients.ts';
import type { ModelServer, Said } from './model-server.ts';

/** As `seated`, and ana has just asked for what she was not told: of version 4 she heard, of 3 she did not. */
export async function gapBeingFilled() {
  const { server, runtime, ana } = await seated();
  quietly(server, 1);
  quietly(server, 2);
  tell(server, { type: 'events', payload: server.events('ana', 3, 4) });
  await runtime.advance(10);
  return { server, runtime, ana };
}

/** Something happens on the server of which nobody is told. */
export function quietly(server: ModelServer, value: number): void {
  const { sessions } = server;
  server.sessions = new Set();
  server.submit('bo', `quiet-${value}`, { type: 'put', value }, 9);
  server.sessions = sessions;
}

/** The server says something to everybody who is connected. */
export function tell(server: ModelServer, said: Said): void {
  for (const { send } of server.sessions) send(said);
}

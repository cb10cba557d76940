import { MESSAGE_EVENT, PROTOCOL_VERSION, SOCKET_PATH } from '../version.ts';
import { clientExamples, exampleMessage, handshakeExample, serverExamples } from './examples.ts';
import { componentSchemas } from './json-schemas.ts';
import { clientMessages, serverMessages } from './message-schemas.ts';
import { schemaName } from './named-schemas.ts';

export interface AsyncApiOptions {
  /** where the server is reached: `poker.example` or `localhost:3000` */
  readonly host?: string;
  readonly secure?: boolean;
}

const channel = { $ref: '#/channels/game' };
const acks = ['accepted', 'rejected'];
const syncAnswers = ['events', 'snapshot', 'rejected'];
const controls = ['received', 'sync'];

/** The socket's contract as AsyncAPI 3, made from the schemas (W17). `receive` and `send` are the server's. */
export function asyncApiDocument({ host = 'localhost:3000', secure = false }: AsyncApiOptions = {}): {
  readonly [field: string]: unknown;
} {
  const messages = messageObjects();
  const commands = clientMessages.map(({ type }) => type).filter((type) => !controls.includes(type));
  const told = serverMessages.map(({ type }) => type).filter((type) => !acks.includes(type));
  return {
    asyncapi: '3.0.0',
    info: { title: 'Planning poker: the socket', version: `${PROTOCOL_VERSION}.0.0`, description: aboutSocket },
    defaultContentType: 'application/json',
    servers: { node: { host, pathname: SOCKET_PATH, protocol: secure ? 'wss' : 'ws', description: aboutHandshake } },
    channels: {
      game: {
        address: MESSAGE_EVENT,
        description:
          'One event name in both directions, in the default namespace. The game is the one of the handshake.',
        messages: Object.fromEntries(
          Object.keys(messages).map((type) => [type, { $ref: `#/components/messages/${type}` }]),
        ),
      },
    },
    operations: {
      command: {
        action: 'receive',
        channel,
        summary: aboutCommands,
        messages: refs(commands),
        reply: { channel, messages: refs(acks) },
      },
      received: {
        action: 'receive',
        channel,
        summary: 'Tells what has been applied. Nothing answers.',
        messages: refs(['received']),
      },
      sync: {
        action: 'receive',
        channel,
        summary: 'Asks for what is missing after a gap.',
        messages: refs(['sync']),
        reply: { channel, messages: refs(syncAnswers) },
      },
      tell: { action: 'send', channel, summary: 'What the server tells by itself.', messages: refs(told) },
    },
    components: { messages, schemas: componentSchemas() },
  };
}

function refs(types: readonly string[]) {
  return types.map((type) => ({ $ref: `#/channels/game/messages/${type}` }));
}

function messageObjects() {
  return Object.fromEntries([
    ...clientMessages.map(({ type }) => [type, messageObject(type, 'From a client.', clientExamples[type])] as const),
    ...serverMessages.map(({ type }) => [type, messageObject(type, 'From a server.', serverExamples[type])] as const),
  ]);
}

function messageObject(type: string, summary: string, example: object | undefined) {
  return {
    name: type,
    title: type,
    summary,
    payload: { $ref: `#/components/schemas/${schemaName(type, 'Message')}` },
    correlationId: { location: '$message.payload#/correlationId' },
    examples: example === undefined ? [] : [{ payload: exampleMessage(type, example) }],
  };
}

const aboutSocket =
  'Socket.IO 4. Every message, and the argument of every acknowledgement, is an envelope. From a client, unknown fields are refused; ' +
  'a client ignores them. `events` come gapless and in order: a client applies a message only if its `from` is the version it holds.';

const aboutHandshake =
  "The handshake's `auth` is #/components/schemas/HandshakeAuth, such as " +
  `\`${JSON.stringify(handshakeExample)}\`. A refused one is a \`connect_error\` whose \`data\` is #/components/schemas/Refusal.`;

const aboutCommands =
  'A command. Sent again with the same correlationId, it gets its first answer, and nothing happens twice.';

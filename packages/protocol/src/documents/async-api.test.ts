import specs from '@asyncapi/specs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { clientMessageTypes } from '../client-message.ts';
import { serverSchemas } from '../server-message.ts';
import { references } from '../testing/references.ts';
import { asyncApiDocument } from './async-api.ts';

interface Operation {
  readonly action: 'send' | 'receive';
  readonly channel: object;
  readonly messages: readonly { readonly $ref: string }[];
  readonly reply?: { readonly messages: readonly { readonly $ref: string }[] };
}

const document = asyncApiDocument({ host: 'poker.example', secure: true });
const operations = document['operations'] as { readonly [id: string]: Operation };
const components = document['components'] as {
  readonly messages: { readonly [type: string]: { readonly name: string; readonly examples: readonly object[] } };
};

function typesOf(messages: readonly { readonly $ref: string }[] | undefined): readonly string[] {
  return (messages ?? []).map(({ $ref }) => $ref.replace('#/channels/game/messages/', ''));
}

describe('the contract of the socket', () => {
  it('[W17] is valid AsyncAPI 3', () => {
    const ajv = new Ajv({ strict: false, validateFormats: false, logger: false, meta: false });
    const validate = ajv.compile(specs.schemas['3.0.0'] as object);
    const valid = validate(structuredClone(document));
    expect((validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)).toEqual([]);
    expect(valid).toBe(true);
    expect(validate({ ...structuredClone(document), operations: { shout: { action: 'shout' } } })).toBe(false);
  });

  it('[W17] leads nowhere into the void', () => {
    const found = references(document);
    expect(found.length).toBeGreaterThan(100);
    expect(found.filter(({ target }) => target === undefined)).toEqual([]);
  });

  it('[W2] [W17] has one channel with one event name, and every message in it with an example', () => {
    const channels = document['channels'] as { readonly game: { readonly address: string; readonly messages: object } };
    const types = [...clientMessageTypes, ...Object.keys(serverSchemas)];
    expect(channels.game.address).toBe('message');
    expect(Object.keys(channels.game.messages)).toEqual(types);
    expect(Object.values(components.messages).map(({ name }) => name)).toEqual(types);
    for (const { examples } of Object.values(components.messages)) expect(examples).toHaveLength(1);
  });

  it('[W17] says what a server takes, and what acknowledges it', () => {
    const taken = Object.values(operations).filter(({ action }) => action === 'receive');
    expect(taken.flatMap(({ messages }) => typesOf(messages)).toSorted()).toEqual([...clientMessageTypes].toSorted());
    expect(typesOf(operations['command']?.reply?.messages)).toEqual(['accepted', 'rejected']);
    expect(typesOf(operations['sync']?.reply?.messages)).toEqual(['events', 'snapshot', 'rejected']);
    expect(operations['received']).not.toHaveProperty('reply');
  });

  it('[W17] says what a server tells by itself', () => {
    expect(operations['tell']?.action).toBe('send');
    expect(typesOf(operations['tell']?.messages)).toEqual([
      'welcome',
      'snapshot',
      'events',
      'presence',
      'service',
      'delivery',
    ]);
  });

  it('[W17] names its server as it is reached', () => {
    const servers = (secure: boolean) => asyncApiDocument({ host: 'localhost:3000', secure })['servers'];
    expect(servers(false)).toMatchObject({ node: { host: 'localhost:3000', pathname: '/socket.io', protocol: 'ws' } });
    expect(asyncApiDocument()['servers']).toEqual(servers(false));
    expect(servers(true)).toMatchObject({ node: { protocol: 'wss' } });
  });
});

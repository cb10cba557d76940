import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { clientExamples, exampleMessage, handshakeExample, httpExamples, serverExamples } from './examples.ts';
import { componentSchemas, jsonSchemaDocument } from './json-schemas.ts';
import { namedSchemas, schemaName } from './named-schemas.ts';

const base = 'https://example.invalid/wire.json';
const document = jsonSchemaDocument();
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
ajv.addSchema({ $id: base, ...document });

function expectValid(name: string, value: unknown): void {
  const validate = ajv.compile({ $ref: `${base}#/$defs/${name}` });
  expect({ valid: validate(value), errors: validate.errors }).toEqual({ valid: true, errors: null });
}

describe('the wire as JSON Schema', () => {
  it('[W17] has every schema under its name, and no name twice', () => {
    const names = namedSchemas.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(Object.keys(document['$defs'] as object)).toEqual(names);
  });

  it('[W17] [S9] is made once for all who ask a server for its documents', () => {
    expect(componentSchemas()).toBe(componentSchemas());
    expect(Object.keys(componentSchemas())).toEqual(namedSchemas.map(({ name }) => name));
  });

  it.each(Object.entries({ ...clientExamples, ...serverExamples }))(
    '[W17] takes the example of %s',
    (type, payload) => {
      expectValid(schemaName(type, 'Message'), exampleMessage(type, payload));
    },
  );

  it('[W17] takes the examples of the handshake and of HTTP', () => {
    expectValid('HandshakeAuth', handshakeExample);
    expectValid('CreateGameRequest', httpExamples.createGame);
    expectValid('CreatedGame', httpExamples.created);
    expectValid('GameSummary', httpExamples.summary);
    expectValid('HistoryPage', httpExamples.history);
    expectValid('PastState', httpExamples.state);
  });

  it('[W3] [W17] closes what a client sends, and leaves open what a server sends', () => {
    const defs = document['$defs'] as { readonly [name: string]: { readonly additionalProperties?: boolean } };
    const closed = Object.entries(defs).filter(([, schema]) => schema.additionalProperties === false);
    const expected = [
      ...Object.keys(clientExamples).map((type) => schemaName(type, 'Message')),
      'Position',
      'CardChoice',
      'SettingsChange',
      'StoryDraft',
      'StoryImport',
      'PastRound',
      'HandshakeAuth',
      'CreateGameRequest',
    ];
    expect(closed.map(([name]) => name).toSorted()).toEqual(expected.toSorted());
  });

  it('says what things are', () => {
    expect((document['$defs'] as { readonly Vote: { readonly description: string } }).Vote.description).toContain(
      'hidden',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { clientMessageTypes, parseClientMessage } from './client-message.ts';
import { commandMessage } from './command-message.ts';
import { clientExamples, exampleMessage } from './documents/examples.ts';
import { limits } from './limits.ts';
import type { ProtocolError } from './protocol-error.ts';

const meta = { correlationId: 'vote-1', timestamp: 1_767_225_600_000 };
const vote = { type: 'submitVote', storyId: 's1', round: 1, card: '5', confidence: 'high' } as const;

function errorOf(raw: unknown): ProtocolError {
  const read = parseClientMessage(raw);
  if (read.ok) throw new Error('It was accepted.');
  return read.error;
}

function issuesOf(raw: unknown): unknown {
  const error = errorOf(raw);
  expect(error.code).toBe('invalid_message');
  return error.details['issues'];
}

describe('a message from a client', () => {
  it('[W2] gives a command as the domain takes it', () => {
    expect(parseClientMessage(commandMessage(vote, meta))).toEqual({
      ok: true,
      value: { kind: 'command', correlationId: 'vote-1', command: vote },
    });
  });

  it.each(Object.entries(clientExamples))('[W2] reads the example of %s', (type, payload) => {
    expect(parseClientMessage(exampleMessage(type, payload)).ok).toBe(true);
  });

  it('[W2] is one of the types that have an example', () => {
    expect(Object.keys(clientExamples).toSorted()).toEqual([...clientMessageTypes].toSorted());
  });

  it('tells what has been received, and asks to be brought up to date', () => {
    expect(parseClientMessage(exampleMessage('received', { gameVersion: 7 }))).toEqual({
      ok: true,
      value: { kind: 'received', gameVersion: 7 },
    });
    const resumeFrom = { gameVersion: 7, head: 'q83vEjRWeJASNFZ4' };
    expect(parseClientMessage(exampleMessage('sync', { resumeFrom }))).toEqual({
      ok: true,
      value: { kind: 'sync', correlationId: 'Cmd_00000001', resumeFrom },
    });
    expect(parseClientMessage(exampleMessage('sync', { resumeFrom: null })).ok).toBe(true);
  });

  it("resolves a deck's id, and gives one's own cards the id of all such decks", () => {
    const chosen = (deck: unknown) => {
      const read = parseClientMessage(exampleMessage('configureGame', { deck }));
      return read.ok && read.value.kind === 'command' && read.value.command.type === 'configureGame'
        ? read.value.command.deck
        : undefined;
    };
    const own = {
      name: 'Own',
      cards: [
        { label: 'a', value: 1 },
        { label: '?', value: null, special: true },
      ],
    };
    expect(chosen('tshirt')).toMatchObject({ id: 'tshirt', name: 'T-shirt sizes' });
    expect(chosen(own)).toEqual({ id: 'custom', ...own });
    expect(chosen({ id: 'fibonacci', ...own })).toEqual({ id: 'fibonacci', ...own });
    expect(chosen('nonsense')).toBeUndefined();
  });
});

describe('a message that is refused', () => {
  it('[W3] for a field that is not known, in the envelope or the payload, says which are', () => {
    const message = commandMessage(vote, meta);
    expect(issuesOf({ ...message, extra: 1 })).toEqual([
      {
        path: '',
        message:
          'The message has a field that is not allowed here (allowed: type, correlationId, timestamp, version, payload).',
      },
    ]);
    expect(issuesOf({ ...message, payload: { ...message.payload, vote: 5 } })).toEqual([
      {
        path: '',
        message: 'The message has a field that is not allowed here (allowed: storyId, round, card, confidence).',
      },
    ]);
    expect(issuesOf(exampleMessage('leaveGame', { now: true }))).toEqual([
      { path: '', message: 'The message has a field that is not allowed here (none is).' },
    ]);
  });

  it('[W10] says every field that is wrong, by its path', () => {
    const payload = { stories: [{ title: 'ok' }, { title: 7, link: false }], before: '' };
    expect(issuesOf(exampleMessage('addStories', payload))).toEqual([
      { path: 'stories.1.title', message: 'stories.1.title must be text.' },
      { path: 'stories.1.link', message: 'stories.1.link must be text.' },
      { path: 'before', message: 'before must have 1-64 characters of A-Z, a-z, 0-9, _ and -.' },
    ]);
  });

  it.each<[string, object, string]>([
    ['submitVote', { storyId: 's1', round: 1 }, 'card is missing.'],
    ['submitVote', { storyId: 's1', round: 1, card: '' }, 'card must have at least 1 characters.'],
    ['submitVote', { storyId: 's1', round: 1, card: 'x'.repeat(81) }, 'card must have at most 80 characters.'],
    ['submitVote', { storyId: 's1', round: 0, card: '5' }, 'round must be at least 1.'],
    ['submitVote', { storyId: 's1', round: 1.5, card: '5' }, 'round must be a whole number.'],
    ['submitVote', { storyId: 's1', round: 1, card: '5\0' }, 'card must be whole text without NUL.'],
    ['submitVote', { storyId: 's1', round: 1, card: '\ud800' }, 'card must be whole text without NUL.'],
    [
      'submitVote',
      { storyId: 's1', round: 1, card: '5', confidence: 'sure' },
      'confidence must be "low" or "medium" or "high".',
    ],
    ['revealVotes', { storyId: 's1', round: 1, force: 'yes' }, 'force must be true or false.'],
    ['openVoting', { storyIds: 's1' }, 'storyIds must be a list.'],
    ['moveStory', { storyId: 's1' }, 'before is missing.'],
    ['startTimer', { seconds: 1e9 }, 'seconds must be at most 31536000.'],
    ['configureGame', { settings: { permissions: 'all' } }, 'settings.permissions must be an object.'],
    ['configureGame', { deck: { name: 'x', cards: [{ label: 'a' }] } }, 'deck.cards.0.value is missing.'],
    ['configureGame', { deck: 'poker' }, "deck must be a deck's id"],
    ['sync', { resumeFrom: { gameVersion: 1, head: 'short' } }, 'resumeFrom.head must have 16 characters'],
  ])('[W10] %s of %j: %s', (type, payload, message) => {
    const error = errorOf(exampleMessage(type, payload));
    expect(error.message).toContain(`This was not understood. ${message}`);
  });

  it('[W10] names a known type where one was meant', () => {
    const typeIssue = (type: string) => issuesOf(exampleMessage(type, {}));
    expect(typeIssue('submitvote')).toEqual([
      { path: 'type', message: 'type is not known; perhaps "submitVote" was meant.' },
    ]);
    expect(typeIssue('<script>')).toEqual([{ path: 'type', message: 'type is not known.' }]);
    expect(typeIssue('createGame')).toEqual([
      { path: 'type', message: 'type is not known here; a game is made with POST /api/games.' },
    ]);
    for (const type of ['expireTimer', '__proto__', 'constructor', 'snapshot'])
      expect(errorOf(exampleMessage(type, {})).code).toBe('invalid_message');
  });

  it('[W10] as another version of the protocol, whatever else it holds', () => {
    expect(errorOf({ version: 2, kind: 'vote' }).code).toBe('unsupported_protocol');
    expect(errorOf({ ...commandMessage(vote, meta), version: 0 }).code).toBe('unsupported_protocol');
    expect(errorOf({ ...commandMessage(vote, meta), version: '1' }).code).toBe('invalid_message');
  });

  it('[W10] repeats nothing that was sent', () => {
    const marker = 'q7-marker-q7';
    const hostile = [
      marker,
      [marker],
      { [marker]: marker },
      exampleMessage(marker, { [marker]: marker }),
      exampleMessage('submitVote', { storyId: `${marker}!`, round: marker, card: marker.repeat(30), [marker]: 1 }),
      exampleMessage('configureGame', {
        deck: { name: 1, cards: [{ label: '', [marker]: marker }], [marker]: 1 },
        settings: { [marker]: 1 },
      }),
      { ...commandMessage(vote, meta), correlationId: `${marker} `, version: marker, [marker]: marker },
    ];
    for (const raw of hostile) expect(JSON.stringify(errorOf(raw))).not.toContain(marker);
  });

  it('[W10] tells a bounded number of issues', () => {
    const stories = Array.from({ length: 1_000 }, () => ({ title: 1, key: 2, link: 3 }));
    expect(issuesOf(exampleMessage('addStories', { stories }))).toHaveLength(limits.issues);
  });
});

it.each(['A\0na', 'A\ud800', '\u202EanA'])(
  '[D13] lets the name %j through: the domain refuses it, as a name',
  (name) => {
    const raw = { type: 'joinGame', correlationId: 'a', timestamp: 1, version: 1, payload: { name } };
    expect(parseClientMessage(raw)).toMatchObject({ ok: true, value: { command: { type: 'joinGame', name } } });
  },
);

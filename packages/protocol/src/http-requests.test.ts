import { decks, defaultDeck } from '@planning-poker/poker';
import { describe, expect, it } from 'vitest';
import { httpExamples } from './documents/examples.ts';
import { parseBearer, parseCreateGame, parseExportQuery, parseHistoryQuery, parseStateQuery } from './http-requests.ts';

const token = 'abcdefghijklmnopqrstuv';
const body = { name: 'Sprint 12', facilitator: { name: 'Ana', token } };

describe('the body that creates a game', () => {
  it('has its defaults where little is given', () => {
    expect(parseCreateGame(body)).toEqual({
      ok: true,
      value: {
        name: 'Sprint 12',
        deck: defaultDeck,
        settings: {},
        facilitator: { name: 'Ana', token, role: 'voter' },
        password: null,
        stories: [],
      },
    });
  });

  it('gives all that it may hold', () => {
    const cards = [
      { label: '1', value: 1 },
      { label: '?', value: null, special: true as const },
    ];
    const full = {
      name: 'Sprint 12',
      deck: { name: 'Own', cards },
      settings: { autoReveal: true, roundSeconds: null, permissions: { stories: 'everyone' } },
      facilitator: { name: 'Ana', token, role: 'observer' },
      password: 'secret',
      stories: [{ title: 'One', key: 'K-1', link: null, description: 'Why' }],
    };
    expect(parseCreateGame(full)).toEqual({ ok: true, value: { ...full, deck: { id: 'custom', name: 'Own', cards } } });
    expect(parseCreateGame(httpExamples.createGame).ok).toBe(true);
  });

  it('[W18] takes stories of another game, with what was noted and settled and the rounds as they were', () => {
    const { stories } = httpExamples.importGame;
    expect(parseCreateGame(httpExamples.importGame)).toMatchObject({ ok: true, value: { stories } });
    const [story] = stories;
    const open = { ...body, stories: [{ ...story, pastRounds: [{ ...story.pastRounds[0], status: 'open' }] }] };
    expect(parseCreateGame(open)).toMatchObject({
      error: { details: { issues: [{ path: 'stories.0.pastRounds.0' }] } },
    });
  });

  it.each(decks.map((deck) => [deck.id, deck] as const))('takes the deck %s by its id', (id, deck) => {
    expect(parseCreateGame({ ...body, deck: id })).toMatchObject({ ok: true, value: { deck } });
  });

  it.each<[object, string]>([
    [{ ...body, owner: 1 }, ''],
    [{ ...body, name: undefined }, 'name'],
    [{ ...body, facilitator: { name: 'Ana' } }, 'facilitator.token'],
    [{ ...body, facilitator: { name: 'Ana', token, admin: true } }, 'facilitator'],
    [{ ...body, deck: 'planets' }, 'deck'],
    [{ ...body, deck: { name: 'x', cards: [{ label: 1, value: 1 }] } }, 'deck.cards.0.label'],
    [{ ...body, password: '' }, 'password'],
    [{ ...body, stories: [{ key: 'K-1' }] }, 'stories.0.title'],
  ])('[W3] [W12] %j is refused at %j', (raw, path) => {
    expect(parseCreateGame(raw)).toMatchObject({
      ok: false,
      error: { code: 'invalid_message', details: { issues: [{ path }] } },
    });
  });

  it('[W1] is refused without repeating its token', () => {
    expect(
      JSON.stringify(parseCreateGame({ ...body, facilitator: { name: 'Ana', token: `${token}!` } })),
    ).not.toContain(token);
  });
});

describe('a query', () => {
  it('of history has defaults, and a largest page', () => {
    expect(parseHistoryQuery({})).toEqual({ ok: true, value: { from: 0, limit: 200 } });
    expect(parseHistoryQuery({ from: '12', limit: '5000' })).toEqual({ ok: true, value: { from: 12, limit: 5_000 } });
    expect(parseHistoryQuery({ limit: '5001' })).toMatchObject({
      ok: false,
      error: { code: 'limit_reached', message: 'A page of history has at most 5000 events. Ask for fewer.' },
    });
  });

  it.each([
    { from: '-1' },
    { from: '1.5' },
    { from: '' },
    { limit: '0' },
    { limit: ['1', '2'] },
    { since: '1' },
    { from: '1e3' },
    { from: '9'.repeat(16) },
  ])('[W12] of history %j is refused', (query) => {
    expect(parseHistoryQuery(query)).toMatchObject({ ok: false, error: { code: 'invalid_message' } });
  });

  it('of a past state needs its version, from 1 on', () => {
    expect(parseStateQuery({ version: '7' })).toEqual({ ok: true, value: { version: 7 } });
    for (const query of [{}, { version: '0' }, { version: 'last' }, { version: '1', as: 'ana' }])
      expect(parseStateQuery(query).ok).toBe(false);
  });

  it('of an export needs its format', () => {
    for (const format of ['csv', 'json', 'markdown'])
      expect(parseExportQuery({ format })).toEqual({ ok: true, value: { format } });
    for (const query of [{}, { format: 'xlsx' }, { format: ['csv'] }]) expect(parseExportQuery(query).ok).toBe(false);
  });
});

describe('the header that authorizes', () => {
  it('[W1] gives its token', () => {
    expect(parseBearer(`Bearer ${token}`)).toEqual({ ok: true, value: token });
    expect(parseBearer(`bearer  ${token}`)).toEqual({ ok: true, value: token });
  });

  it('[W12] is unauthorized in any other form, and its token is not repeated', () => {
    for (const header of [
      undefined,
      '',
      token,
      `Basic ${token}`,
      'Bearer',
      'Bearer short',
      `Bearer ${token} ${token}`,
      [`Bearer ${token}`],
    ]) {
      const read = parseBearer(header);
      expect(read).toMatchObject({ ok: false, error: { code: 'unauthorized' } });
      expect(JSON.stringify(read)).not.toContain(token);
    }
  });
});

import { decide, defaultDeck, limits as domain } from '@planning-poker/poker';
import type { Command } from '@planning-poker/poker';
import { describe, expect, it } from 'vitest';
import { parseClientMessage } from './client-message.ts';
import { commandMessage } from './command-message.ts';
import type { ClientCommand } from './commands.ts';
import { parseCreateGame } from './http-requests.ts';
import { limits } from './limits.ts';

const facilitator = { name: 'Ana', token: 'abcdefghijklmnopqrstuv' };
const body = { name: 'Sprint 12', facilitator };

type Body = { readonly [field: string]: unknown };

function story(fields: object): Body {
  return { ...body, stories: [{ title: 'One', ...fields }] };
}

function deck(name: string, count: number, label: string): Body {
  const cards = Array.from({ length: count }, (_, place) => ({ label: `${label}${place}`, value: place }));
  return { ...body, deck: { name, cards } };
}

/** What has a bound on both sides: so many of the wire's, and a body with so many. */
const bounded: readonly (readonly [what: string, wire: number, body: (length: number) => Body])[] = [
  ["a game's name", limits.gameNameCharacters, (length) => ({ ...body, name: 'x'.repeat(length) })],
  [
    "a person's name",
    limits.nameCharacters,
    (length) => ({ ...body, facilitator: { ...facilitator, name: 'x'.repeat(length) } }),
  ],
  ['a title', limits.titleCharacters, (length) => story({ title: 'x'.repeat(length) })],
  ['a key', limits.keyCharacters, (length) => story({ key: 'x'.repeat(length) })],
  ['a link', limits.linkCharacters, (length) => story({ link: 'x'.repeat(length) })],
  ['a description', limits.descriptionCharacters, (length) => story({ description: 'x'.repeat(length) })],
  ['notes', limits.descriptionCharacters, (length) => story({ notes: 'x'.repeat(length) })],
  ['an estimate', limits.estimateCharacters, (length) => story({ estimate: 'x'.repeat(length) })],
  ["a deck's name", limits.gameNameCharacters, (length) => deck('x'.repeat(length), 2, '')],
  ['the cards of a deck', limits.cards, (length) => deck('Own', length, '')],
  ['a label', limits.cardCharacters, (length) => deck('Own', 2, 'x'.repeat(length - 1))],
];

/** What the domain says of a body that the wire lets through. */
function domainsAnswer(raw: Body): unknown {
  const read = parseCreateGame(raw);
  if (!read.ok) throw new Error(read.error.message);
  const { name, role } = read.value.facilitator;
  const command = {
    ...read.value,
    type: 'createGame',
    gameId: 'k7m29qxt4b1c',
    facilitator: { playerId: 'ana', name, role },
  } as const satisfies Command;
  const context = {
    actor: 'ana',
    now: 0,
    newId: () => 'a',
    connected: new Set<string>(),
    facilitationClaimable: false,
  };
  const decision = decide(null, command, context);
  return decision.ok ? 'accepted' : { code: decision.error.code, details: decision.error.details };
}

describe("beyond the wire's bound", () => {
  it.each(bounded)(
    '[D23] [D13] %s is answered with what the domain says of as much as the wire takes',
    (_what, wire, make) => {
      const read = parseCreateGame(make(wire + 1));
      const { code, details, message } = read.ok ? { code: '', details: {}, message: '' } : read.error;
      expect({ code, details }).toEqual(domainsAnswer(make(wire)));
      const { maximum = domain.playerNameLength } = details as { readonly maximum?: number };
      expect(message).toContain(` ${maximum} `);
    },
  );

  it.each<[ClientCommand, string]>([
    [{ type: 'joinGame', name: 'x'.repeat(161) }, 'invalid_name'],
    [{ type: 'configureGame', deck: { ...defaultDeck, name: 'x'.repeat(401) } }, 'limit_reached'],
    [{ type: 'acceptEstimate', storyId: 'a', estimate: 'x'.repeat(81) }, 'limit_reached'],
  ])('[D23] [D13] the same on the socket', (command, code) => {
    const meta = { correlationId: 'a', timestamp: 0 };
    expect(parseClientMessage(commandMessage(command, meta))).toMatchObject({ ok: false, error: { code } });
  });

  it('[W10] with something else wrong, all is told at once, with the bound of the domain', () => {
    expect(parseCreateGame({ ...story({ title: 'x'.repeat(1_201) }), password: 5 })).toMatchObject({
      error: {
        code: 'invalid_message',
        details: {
          issues: [
            { path: 'password', message: 'password must be text.' },
            { path: 'stories.0.title', message: 'stories.0.title must have at most 300 characters.' },
          ],
        },
      },
    });
  });
});

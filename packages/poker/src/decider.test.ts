import { describe, expect, test } from 'vitest';
import { pokerDecider } from './decider.ts';
import { fullSession } from './testing/full-session.ts';
import { scene } from './testing/scene.ts';

describe('the decider, as an engine uses it', () => {
  test('[L1] [L2] carries a session through these functions alone', () => {
    const { log, game } = fullSession();
    const stored = log.map((event) => pokerDecider.upcast(event, pokerDecider.schema));
    const state = stored.reduce<typeof game | null>((before, event) => pokerDecider.evolve(before, event), null);
    expect(state).toEqual(game);
    const told = stored.map((event) => pokerDecider.redactEvent(event, 'bo'));
    const seen = told.reduce<typeof game | null>((before, event) => pokerDecider.evolve(before, event), null);
    expect(seen).toEqual(pokerDecider.redact(game, 'bo'));
  });

  test('[W16] a reveal alone is urgent, and the facilitators who are there are told who has seen it', () => {
    const urgent = fullSession().log.filter((event) => pokerDecider.urgent(event));
    expect(new Set(urgent.map((event) => event.type))).toEqual(new Set(['votesRevealed']));
    const table = scene(['ana', 'bo', 'cleo']);
    table.does('ana', { type: 'promoteFacilitator', playerId: 'cleo' });
    expect(pokerDecider.facilitators(table.game)).toEqual(['ana', 'cleo']);
    table.does('cleo', { type: 'leaveGame' });
    expect(pokerDecider.facilitators(table.game)).toEqual(['ana']);
  });

  test('[D12] members are those who are in the game now', () => {
    const table = scene(['ana', 'bo', 'cleo', 'dee']);
    table.does('bo', { type: 'leaveGame' });
    table.does('ana', { type: 'removePlayer', playerId: 'cleo' });
    expect(pokerDecider.members(table.game)).toEqual(['ana', 'dee']);
    const memberships = ['ana', 'bo', 'cleo', 'zoe', '__proto__'].map((id) => pokerDecider.membership(table.game, id));
    expect(memberships).toEqual(['member', 'left', 'removed', 'stranger', 'stranger']);
  });

  test('[L4] [D6] says what may be predicted, and what is due', () => {
    const table = scene(['ana'], { settings: { autoReveal: true } });
    expect(pokerDecider.predictable(table.game, table.vote('5'))).toBe(true);
    expect(pokerDecider.predictable(table.game, { type: 'leaveGame' })).toBe(false);
    table.votes({ ana: '5' });
    const { commands } = pokerDecider.upkeep(table.game, table.context(null));
    const decisions = commands.map((command) => pokerDecider.decide(table.game, command, table.context(null)));
    expect(decisions).toMatchObject([{ ok: true, value: [{ type: 'votesRevealed', actor: null }] }]);
  });
});

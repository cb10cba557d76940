import { describe, expect, test } from 'vitest';
import { scene, typesOf } from '../testing/scene.ts';

describe('joinGame', () => {
  test('[D9] makes a player, a voter where nothing else is asked', () => {
    const table = scene(['ana']);
    expect(table.does('bo', { type: 'joinGame', name: ' Bo ' })).toEqual([
      {
        type: 'playerJoined',
        data: { playerId: 'bo', name: 'Bo', role: 'voter', facilitator: false },
        actor: 'bo',
        at: 2_000,
        reason: 'Bo joined',
      },
    ]);
    const [event] = table.does('cleo', { type: 'joinGame', name: 'Cleo', role: 'observer' });
    expect(event?.reason).toBe('Cleo joined as an observer');
    expect(table.player('cleo')).toEqual({
      playerId: 'cleo',
      name: 'Cleo',
      role: 'observer',
      facilitator: false,
      status: 'active',
      joinedAt: 3_000,
    });
  });

  test('[D9] [D20] a second tab, a retry, even with another name, changes nothing', () => {
    const table = scene(['ana', 'bo']);
    expect(table.does('bo', { type: 'joinGame', name: 'Bob', role: 'observer' })).toEqual([]);
    expect(table.does('bo', { type: 'joinGame', name: '' })).toEqual([]);
    expect(table.player('bo').name).toBe('Bo');
  });

  test('[D9] coming back brings role, facilitation, place and vote back', () => {
    const table = scene(['ana', 'bo']);
    table.does('ana', { type: 'promoteFacilitator', playerId: 'bo' });
    table.does('bo', table.vote('8'));
    table.does('bo', { type: 'leaveGame' });
    const before = table.player('bo');
    expect(before).toMatchObject({ status: 'left', facilitator: true });
    const [event] = table.does('bo', { type: 'joinGame', name: 'Bob' });
    expect(event).toMatchObject({ reason: 'Bob came back', data: { facilitator: true, role: 'voter' } });
    expect(table.player('bo')).toEqual({ ...before, name: 'Bob', status: 'active' });
    expect(table.reveal().data.votes).toHaveProperty('bo.card', '8');
  });

  test('[D9] coming back in another role is possible', () => {
    const table = scene(['ana', 'bo']);
    table.does('bo', { type: 'changeRole', role: 'observer' });
    table.does('bo', { type: 'leaveGame' });
    expect(table.does('bo', { type: 'joinGame', name: 'Bo' })[0]?.reason).toBe('Bo came back as an observer');
    table.does('bo', { type: 'leaveGame' });
    table.does('bo', { type: 'joinGame', name: 'Bo', role: 'voter' });
    expect(table.player('bo').role).toBe('voter');
  });

  test('[D12] a removed player is told why, and gets in again only when readmitted', () => {
    const table = scene(['ana', 'bo']);
    table.does('ana', { type: 'removePlayer', playerId: 'bo' });
    expect(table.refused('bo', { type: 'joinGame', name: 'Bo' })).toMatchObject({
      code: 'removed_by_facilitator',
      message: 'A facilitator removed you from this game: ask to be let in again.',
    });
    table.does('ana', { type: 'readmitPlayer', playerId: 'bo' });
    expect(table.refused('bo', table.vote('5')).code).toBe('not_joined');
    expect(typesOf(table.does('bo', { type: 'joinGame', name: 'Bo' }))).toEqual(['playerJoined']);
  });

  test('[D13] names are unique without regard to case among active players', () => {
    const table = scene(['ana', 'bo']);
    expect(table.refused('cleo', { type: 'joinGame', name: ' BO ' }).code).toBe('name_taken');
    expect(table.refused('cleo', { type: 'joinGame', name: ' ' }).code).toBe('invalid_name');
    table.does('bo', { type: 'leaveGame' });
    table.does('cleo', { type: 'joinGame', name: 'BO' });
    expect(table.refused('bo', { type: 'joinGame', name: 'Bo' }).code).toBe('name_taken');
    table.does('bo', { type: 'joinGame', name: 'Bo 2' });
  });

  test('[D23] a game has up to 500 players, those who left too; who is one may come back', () => {
    const others = Array.from({ length: 499 }, (_, player) => `p${player}`);
    const table = scene(['ana', ...others]);
    table.does('p1', { type: 'leaveGame' });
    expect(table.refused('late', { type: 'joinGame', name: 'Late' })).toMatchObject({
      code: 'limit_reached',
      message: expect.stringContaining('500 players'),
    });
    table.does('p1', { type: 'joinGame', name: 'P1' });
  });

  test('[D21] goes on in a game that has ended', () => {
    const table = scene(['ana']);
    table.does('ana', { type: 'endGame' });
    table.does('bo', { type: 'joinGame', name: 'Bo' });
    table.does('bo', { type: 'leaveGame' });
    table.does('bo', { type: 'joinGame', name: 'Bo' });
  });

  test.each(['__proto__', 'constructor', 'toString'])('[L5] [D9] a player may have the id %s', (playerId) => {
    const table = scene(['ana']);
    table.does(playerId, { type: 'joinGame', name: 'Odd' });
    table.votes({ [playerId]: '5', ana: '8' });
    expect(table.reveal().data.result.low).toEqual([playerId]);
    table.does('ana', { type: 'removePlayer', playerId });
    expect(table.player(playerId).status).toBe('removed');
    expect(table.refused('hasOwnProperty', { type: 'leaveGame' }).code).toBe('not_joined');
  });
});

describe('leaveGame', () => {
  test('[D4] [D20] leaves; twice is once', () => {
    const table = scene(['ana', 'bo']);
    const [event, ...more] = table.does('bo', { type: 'leaveGame' });
    expect(event).toMatchObject({ type: 'playerLeft', data: { playerId: 'bo', reason: 'left' }, reason: 'Bo left' });
    expect(more).toEqual([]);
    expect(table.does('bo', { type: 'leaveGame' })).toEqual([]);
    expect(table.refused('nobody', { type: 'leaveGame' }).code).toBe('not_joined');
  });

  test('[D11] the last facilitator hands over to the longest-joined voter who is connected', () => {
    const table = scene(['ana', 'bo', 'cleo', 'dee', 'eve']);
    table.connected.delete('bo');
    table.does('cleo', { type: 'changeRole', role: 'observer' });
    const [left, handed] = table.does('ana', { type: 'leaveGame' });
    expect(left?.type).toBe('playerLeft');
    expect(handed).toMatchObject({
      type: 'facilitatorChanged',
      data: { playerId: 'dee', facilitator: true },
      actor: 'ana',
      reason: 'Dee is a facilitator now, because Ana left',
    });
    expect(table.player('ana').facilitator).toBe(true);
  });

  test('[D11] who has just gone, and is still waited for, does not take over', () => {
    const table = scene(['ana', 'bo', 'cleo']);
    table.online = new Set(['ana', 'cleo']);
    expect(table.does('ana', { type: 'leaveGame' })[1]?.data).toEqual({ playerId: 'cleo', facilitator: true });
  });

  test.each([
    [['dee'], 'dee'], // a connected observer before those who are away
    [[], 'bo'], // then a voter who is away
  ])('[D11] without a connected voter: of %j connected it is %s', (connected, expected) => {
    const table = scene(['ana', 'dee', 'cleo', 'bo', 'eve']);
    for (const player of ['dee', 'cleo']) table.does(player, { type: 'changeRole', role: 'observer' });
    table.connected.clear();
    for (const player of connected) table.connected.add(player);
    expect(table.does('ana', { type: 'leaveGame' })[1]?.data).toEqual({ playerId: expected, facilitator: true });
  });

  test('[D11] with observers alone it is the longest-joined; with nobody, facilitation waits', () => {
    const table = scene(['ana', 'bo', 'cleo']);
    for (const player of ['bo', 'cleo']) table.does(player, { type: 'changeRole', role: 'observer' });
    table.connected.clear();
    expect(table.does('ana', { type: 'leaveGame' })[1]?.data).toEqual({ playerId: 'bo', facilitator: true });
    table.does('cleo', { type: 'leaveGame' });
    expect(typesOf(table.does('bo', { type: 'leaveGame' }))).toEqual(['playerLeft']);
    table.does('dee', { type: 'joinGame', name: 'Dee' });
    expect(table.player('dee').facilitator).toBe(false);
    table.claimable = true;
    table.does('dee', { type: 'claimFacilitation' });
    expect(table.player('dee').facilitator).toBe(true);
  });

  test('[D11] of two who joined at one instant the order of ids decides', () => {
    const table = scene(['ana', 'cleo']);
    table.now = table.player('cleo').joinedAt;
    table.does('bo', { type: 'joinGame', name: 'Bo' });
    table.connected.add('bo');
    expect(table.does('ana', { type: 'leaveGame' })[1]?.data).toHaveProperty('playerId', 'bo');
  });

  test('[D11] one of two facilitators just leaves', () => {
    const table = scene(['ana', 'bo', 'cleo']);
    table.does('ana', { type: 'promoteFacilitator', playerId: 'bo' });
    expect(typesOf(table.does('ana', { type: 'leaveGame' }))).toEqual(['playerLeft']);
  });
});

describe('removePlayer and readmitPlayer', () => {
  test('[D12] take out and let in again, and facilitation does not come back', () => {
    const table = scene(['ana', 'bo']);
    table.does('ana', { type: 'promoteFacilitator', playerId: 'bo' });
    expect(table.does('ana', { type: 'removePlayer', playerId: 'bo' })[0]).toMatchObject({
      type: 'playerLeft',
      data: { playerId: 'bo', reason: 'removed' },
      reason: 'Ana removed Bo',
    });
    expect(table.player('bo')).toMatchObject({ status: 'removed', facilitator: false });
    expect(table.does('ana', { type: 'removePlayer', playerId: 'bo' })).toEqual([]);
    expect(table.does('ana', { type: 'readmitPlayer', playerId: 'bo' })[0]?.reason).toBe('Ana let Bo in again');
    expect(table.player('bo').status).toBe('left');
    expect(table.does('ana', { type: 'readmitPlayer', playerId: 'bo' })).toEqual([]);
  });

  test('[D12] somebody who left can be kept out', () => {
    const table = scene(['ana', 'bo']);
    table.does('bo', { type: 'leaveGame' });
    table.does('ana', { type: 'removePlayer', playerId: 'bo' });
    expect(table.refused('bo', { type: 'joinGame', name: 'Bo' }).code).toBe('removed_by_facilitator');
  });

  test('[D19] nobody removes the own self, or a stranger', () => {
    const table = scene(['ana', 'bo']);
    expect(table.refused('ana', { type: 'removePlayer', playerId: 'ana' })).toMatchObject({
      code: 'forbidden',
      message: expect.stringContaining('leave'),
    });
    expect(table.refused('ana', { type: 'removePlayer', playerId: 'zoe' }).code).toBe('unknown_player');
    expect(table.refused('ana', { type: 'readmitPlayer', playerId: '__proto__' }).code).toBe('unknown_player');
  });
});

import { describe, expect, test } from 'vitest';
import { scene } from '../testing/scene.ts';

describe('renamePlayer', () => {
  test('[D13] takes another name, or the own one in other letters', () => {
    const table = scene(['ana', 'bo']);
    expect(table.does('bo', { type: 'renamePlayer', name: ' Bob ' })[0]).toMatchObject({
      type: 'playerRenamed',
      data: { playerId: 'bo', name: 'Bob' },
      reason: 'Bo is called Bob now',
    });
    table.does('bo', { type: 'renamePlayer', name: 'BOB' });
    expect(table.player('bo').name).toBe('BOB');
    expect(table.does('bo', { type: 'renamePlayer', name: 'BOB ' })).toEqual([]);
  });

  test('[D13] not somebody else’s, and no broken one', () => {
    const table = scene(['ana', 'bo']);
    expect(table.refused('bo', { type: 'renamePlayer', name: 'ANA' }).code).toBe('name_taken');
    expect(table.refused('bo', { type: 'renamePlayer', name: 'a\u202Eb' }).code).toBe('invalid_name');
  });
});

describe('changeRole', () => {
  test('[D19] everybody chooses the own role, facilitators anybody’s', () => {
    const table = scene(['ana', 'bo', 'cleo']);
    expect(table.does('bo', { type: 'changeRole', role: 'observer' })[0]).toMatchObject({
      type: 'playerRoleChanged',
      data: { playerId: 'bo', role: 'observer' },
      reason: 'Bo became an observer',
    });
    expect(table.does('bo', { type: 'changeRole', role: 'voter', playerId: 'bo' })[0]?.reason).toBe(
      'Bo became a voter',
    );
    expect(table.refused('bo', { type: 'changeRole', role: 'observer', playerId: 'cleo' }).code).toBe('forbidden');
    expect(table.does('ana', { type: 'changeRole', role: 'observer', playerId: 'cleo' })[0]?.reason).toBe(
      'Ana made Cleo an observer',
    );
  });

  test('[D20] [D4] the same role changes nothing; an observer’s vote waits for the way back', () => {
    const table = scene(['ana', 'bo']);
    table.does('bo', table.vote('5'));
    table.does('bo', { type: 'changeRole', role: 'observer' });
    expect(table.does('bo', { type: 'changeRole', role: 'observer' })).toEqual([]);
    table.does('bo', { type: 'changeRole', role: 'voter' });
    expect(table.reveal().data.votes).toHaveProperty('bo.card', '5');
  });

  test('[D19] of somebody who is not there is unknown_player', () => {
    const table = scene(['ana', 'bo']);
    table.does('bo', { type: 'leaveGame' });
    expect(table.refused('ana', { type: 'changeRole', role: 'observer', playerId: 'bo' }).code).toBe('unknown_player');
  });
});

describe('facilitation', () => {
  test('[D10] is given and taken', () => {
    const table = scene(['ana', 'bo']);
    expect(table.does('ana', { type: 'promoteFacilitator', playerId: 'bo' })[0]).toMatchObject({
      type: 'facilitatorChanged',
      data: { playerId: 'bo', facilitator: true },
      reason: 'Ana made Bo a facilitator',
    });
    expect(table.does('ana', { type: 'promoteFacilitator', playerId: 'bo' })).toEqual([]);
    expect(table.does('bo', { type: 'demoteFacilitator', playerId: 'ana' })[0]?.reason).toBe(
      'Bo took facilitation from Ana',
    );
    expect(table.does('bo', { type: 'demoteFacilitator', playerId: 'ana' })).toEqual([]);
    expect(table.refused('ana', { type: 'promoteFacilitator', playerId: 'ana' }).code).toBe('forbidden');
  });

  test('[D11] of the last one cannot be taken, not even by the own self', () => {
    const table = scene(['ana', 'bo', 'cleo']);
    expect(table.refused('ana', { type: 'demoteFacilitator', playerId: 'ana' })).toMatchObject({
      code: 'forbidden',
      message: expect.stringContaining('first'),
    });
    table.does('ana', { type: 'promoteFacilitator', playerId: 'bo' });
    table.does('ana', { type: 'promoteFacilitator', playerId: 'cleo' });
    table.does('bo', { type: 'leaveGame' });
    expect(table.does('ana', { type: 'demoteFacilitator', playerId: 'ana' })[0]?.reason).toBe(
      'Ana is no facilitator any more',
    );
    expect(table.refused('cleo', { type: 'demoteFacilitator', playerId: 'cleo' }).code).toBe('forbidden');
    table.does('cleo', { type: 'demoteFacilitator', playerId: 'bo' });
    expect(table.player('bo').facilitator).toBe(false);
  });

  test('[D10] is claimed when nobody who leads has been there for long enough, and never before', () => {
    const table = scene(['ana', 'bo']);
    table.connected.delete('ana');
    expect(table.refused('bo', { type: 'claimFacilitation' }).code).toBe('forbidden');
    table.claimable = true;
    expect(table.does('bo', { type: 'claimFacilitation' })[0]).toMatchObject({
      data: { playerId: 'bo', facilitator: true },
      reason: 'Bo took over as facilitator',
    });
    expect(table.does('bo', { type: 'claimFacilitation' })).toEqual([]);
    expect(table.player('ana').facilitator).toBe(true);
  });

  test('[D10] does not move because somebody is away', () => {
    const table = scene(['ana', 'bo']);
    table.connected.clear();
    expect(table.keepUp()).toEqual([]);
    expect(table.player('ana').facilitator).toBe(true);
  });

  test('[D19] is for those who are there', () => {
    const table = scene(['ana', 'bo']);
    table.does('bo', { type: 'leaveGame' });
    expect(table.refused('ana', { type: 'promoteFacilitator', playerId: 'bo' }).code).toBe('unknown_player');
    expect(table.refused('ana', { type: 'demoteFacilitator', playerId: 'toString' }).code).toBe('unknown_player');
  });
});

import { describe, expect, it } from 'vitest';
import { GAME, World } from '../testing/world.ts';

describe('a node that has not read as far as somebody who comes', () => {
  it('[R5] reads the whole log before it answers a member of whom it does not know yet', async () => {
    const ahead = new World({ limits: { readPage: 2 } });
    await ahead.begin();
    const behind = new World({ beside: ahead, doorbell: silentDoorbell, limits: { readPage: 2 } });
    await behind.room();
    for (const playerId of ['ana', 'bo', 'cem', 'dag', 'eva']) await ahead.send(playerId, { type: 'join' });
    const { gameVersion, head } = await ahead.room();

    const ana = await behind.connect('ana', { gameVersion, head });

    expect(ana.link.messages('snapshot')).toEqual([]);
    expect(ana.link.messages('events').map((message) => message.payload)).toMatchObject([
      { from: gameVersion, to: gameVersion },
    ]);
    expect((await behind.room()).gameVersion).toBe(gameVersion);
  });

  it('[S7] looks once more where a look that began too early has found no game', async () => {
    const early = new World();
    const late = new World({ beside: early, doorbell: silentDoorbell });
    const answers: (() => void)[] = [];
    const { read } = late.store;
    Object.assign(late.store, {
      read: async (...call: Parameters<typeof read>) => {
        const events = await read(...call);
        await new Promise<void>((resolve) => answers.push(resolve));
        return events;
      },
    });
    const first = late.registry.find(GAME);
    await late.runtime.settle();
    Object.assign(late.store, { read });
    await early.begin();

    const second = late.registry.find(GAME);
    for (const answer of answers) answer();

    expect((await late.settled(second))?.gameId).toBe(GAME);
    await late.settled(first);
  });

  it('[R3] creates a game once, however many ask for it at once', async () => {
    const world = new World();
    const request = { actor: 'lead', correlationId: 'begin', command: { type: 'begin' } } as const;

    const answers = Promise.all([1, 2, 3].map(() => world.registry.create(GAME, request)));

    expect(await world.settled(answers)).toEqual([1, 2, 3].map(() => ({ status: 'accepted', gameVersion: 1 })));
  });
});

const silentDoorbell = { ring: () => undefined, listen: () => () => undefined };

import { describe, expect, it } from 'vitest';
import { World } from '../testing/world.ts';

describe('a mailbox that is full', () => {
  it('[W5] refuses with a code that may be sent again: nothing is remembered of it, and a copy of it is decided later', async () => {
    const world = new World({ limits: { mailbox: 1 } });
    const room = await world.begin('ana');
    const first = room.submit({ actor: 'ana', correlationId: 'first', command: { type: 'add', by: 1 } });
    const refused = await room.submit({ actor: 'ana', correlationId: 'second', command: { type: 'add', by: 2 } });

    expect(refused).toMatchObject({ status: 'unavailable', code: 'conflict' });
    expect(await world.settled(first)).toMatchObject({ status: 'accepted' });
    expect(await world.send('ana', { type: 'add', by: 2 }, 'second')).toMatchObject({ status: 'accepted' });
  });
});

import { defaultClientLimits } from '@planning-poker/sync';
import type { ClientView, Outcome, PublicEvent } from '@planning-poker/sync';
import type { Command, Game } from '@planning-poker/poker';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Asked } from './asked.ts';
import { ReplicaCheck } from './replica-check.ts';
import { SmallLog } from './small-log.ts';

type View = ClientView<Game, Command>;

let small: SmallLog;
let check: ReplicaCheck;

const vote: Command = { type: 'submitVote', storyId: 's', round: 1, card: '5' };

beforeEach(() => {
  small = new SmallLog();
  const { latch, book } = small;
  const limits = { ...defaultClientLimits, pending: 1 };
  check = new ReplicaCheck({ name: 'Bo.1', playerId: 'bo', latch, book, limits, counters: {} });
});

/** `lastEvents` begin with none, as after a snapshot. */
function view(gameVersion: number, change: Partial<View> = {}, commands: readonly Command[] = []): View {
  const game = small.book.foldAt(gameVersion, 'bo');
  const pending = commands.map((command, index) => ({ correlationId: `c${index}`, command, stage: 'sent', since: 1 }));
  const confirmed = { gameVersion, head: small.book.headAt(gameVersion), game };
  const connection = { status: 'connected' };
  return { connection, membership: 'player', confirmed, game, pending, lastEvents: [], ...change } as unknown as View;
}

function asked(receipt: Outcome | null): Asked {
  return { tab: 'Bo.1', place: 1, command: vote, correlationId: 'c0', receipt } as unknown as Asked;
}

/** What is shown once the vote is predicted. */
function voted(): Game {
  const [event] = small.events('bo', vote);
  return small.book.decider.evolve(small.book.foldAt(5, 'bo'), event as never);
}

test('[R4] nothing is wrong with a vote that is shown while it is pending, and gone when it is confirmed', () => {
  check.submitted(asked({ status: 'accepted', gameVersion: 6 }));
  check.changed(view(5, { game: voted() }, [vote]));
  small.add('bo', vote);
  check.changed(view(6));
  expect(small.objection).toBeNull();
});

describe('it is noticed', () => {
  test('[R2] that a page goes back, or holds another game than the log', () => {
    check.changed(view(5));
    check.changed(view(4));
    expect(small.objection).toContain('goes back from version 5 to 4');
    small.forgive();
    const game = small.book.foldAt(4, 'bo');
    check.changed(view(5, { game, confirmed: { gameVersion: 5, head: small.book.headAt(5), game } }));
    expect(small.objection).toContain('is not the fold of the log');
  });

  test('[R1] [W4] that it holds what is not committed, or another head', () => {
    const { confirmed } = view(5);
    if (confirmed === null) throw new Error('nothing is confirmed');
    check.changed(view(5, { confirmed: { ...confirmed, head: 'another log' } }));
    expect(small.rule).toBe('W4');
    small.forgive();
    check.changed(view(5, { confirmed: { ...confirmed, gameVersion: 6 } }));
    expect(small.rule).toBe('R1');
  });

  test('[R1] [C4] that a command is settled in another way than the log remembers', () => {
    check.submitted(asked(null));
    check.settled('c0', { status: 'accepted', gameVersion: 6 });
    expect(small.rule).toBe('R1');
    small.forgive();
    check.submitted(asked({ status: 'accepted', gameVersion: 6 }));
    check.settled('c0', { status: 'rejected', code: 'forbidden', message: '', details: {}, retryable: false });
    expect(small.rule).toBe('C4');
  });

  test('[C4] that a page is told another rejection than the log remembers', () => {
    const told = { status: 'rejected', code: 'forbidden', message: 'No.', details: {}, retryable: false } as const;
    const rejected: Outcome = { status: 'rejected', code: 'forbidden', message: 'No.', details: {}, gameVersion: 5 };
    check.submitted(asked(rejected));
    check.settled('c0', told);
    expect(small.objection).toBeNull();
    check.submitted(asked(rejected));
    check.settled('c0', { ...told, message: 'forbidden: No.' });
    expect(small.rule).toBe('C4');
  });

  test('[R2] that a page loses the last events of before', () => {
    const eventOf = (version: number): PublicEvent => small.book.publicEvent(version, 'bo');
    check.changed(view(4));
    check.changed(view(5, { lastEvents: [eventOf(5)] }));
    expect(small.objection).toBeNull();
    small.add('ana', { type: 'sendReaction', emoji: '👍' });
    check.changed(view(6, { lastEvents: [eventOf(6)] }));
    expect(small.objection).toContain('keeps 1 last events at 6, not 2 of the log');
  });

  test('[R4] that what is pending and can be foreseen is not shown', () => {
    const rename: Command = { type: 'renamePlayer', name: 'Bob' };
    check.changed(view(5, {}, [rename]));
    expect(small.objection).toContain('shows something else than what is pending: players.bo.name: "Bo" is not "Bob"');
    small.forgive();
    const [event] = small.events('bo', rename);
    const game = small.book.decider.evolve(small.book.foldAt(5, 'bo'), event as never);
    check.changed(view(5, { game }, [rename]));
    expect(small.objection).toBeNull();
  });

  test('[R4] that what was asked is gone before it is confirmed, or is pending again', () => {
    check.submitted(asked({ status: 'accepted', gameVersion: 6 }));
    check.changed(view(5));
    expect(small.objection).toContain('is not pending any more at version 5');
    small.forgive();
    check.changed(view(5, { game: voted() }, [vote]));
    expect(small.objection).toContain('is pending again');
  });

  test('[R4] that a command is answered, and is to be sent as if it were not', () => {
    const entry = { correlationId: 'c0', command: vote, since: 1, outcomeVersion: 6 };
    const pendingAs = (stage: 'answered' | 'sent'): View['pending'] => [{ ...entry, stage }];
    check.changed(view(5, { game: voted(), pending: pendingAs('answered') }));
    expect(small.objection).toBeNull();
    check.changed(view(5, { game: voted(), pending: pendingAs('sent') }));
    expect(small.objection).toContain('is sent, and its outcome is known to be at 6');
  });

  test('[C2] that more is pending than may be', () => {
    check.changed(view(5, { game: voted() }, [vote, vote]));
    expect(small.rule).toBe('C2');
  });

  test('[R4] that an own vote is not shown, alone or beside what changes nothing of it, or what nobody has asked for is', () => {
    check.changed(view(5, {}, [vote]));
    expect(small.objection).toContain('voted 5 and is shown nothing');
    small.forgive();
    check.changed(view(5, { game: voted() }));
    expect(small.objection).toContain('shows what nobody has asked for');
    small.forgive();
    const limits = { ...defaultClientLimits };
    const { latch, book } = small;
    check = new ReplicaCheck({ name: 'Bo.2', playerId: 'bo', latch, book, limits, counters: {} });
    check.changed(view(5, {}, [{ type: 'sendReaction', emoji: '👍' }, vote]));
    expect(small.objection).toContain('voted 5 and is shown nothing');
    small.forgive();
    const role: Command = { type: 'changeRole', role: 'observer' };
    const [event] = small.events('bo', role);
    const game = small.book.decider.evolve(small.book.foldAt(5, 'bo'), event as never);
    check.changed(view(5, { game }, [role, vote]));
    expect(small.objection).toBeNull();
  });
});

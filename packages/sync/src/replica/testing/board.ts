import type { Context, Decider, Rejection, Result } from '../../decider.ts';

/** A domain as small as can be that has everything the engine cares about: a board on which each member keeps one number. */
export interface Board {
  readonly members: readonly string[];
  readonly numbers: { readonly [playerId: string]: number };
  /** what a member sees of the own number alone */
  readonly notes: { readonly [playerId: string]: string };
  readonly locked: boolean;
  /** the last bell's id, made by the authority */
  readonly bell: string | null;
  /** time of the last change by the authority's clock */
  readonly changedAt: number;
}

export type BoardCommand =
  | { readonly type: 'join' }
  | { readonly type: 'leave' }
  | { readonly type: 'put'; readonly value: number; readonly note?: string }
  /** the authority alone may judge it */
  | { readonly type: 'lock'; readonly locked: boolean }
  /** needs a fresh id, but claims to be predictable */
  | { readonly type: 'ring' }
  /** decides to an event that cannot be applied */
  | { readonly type: 'spoil' }
  /** `decide` itself breaks */
  | { readonly type: 'crash' };

export type BoardEvent = {
  readonly actor: string | null;
  readonly at: number;
  readonly reason: string;
} & (
  | { readonly type: 'joined'; readonly data: { readonly playerId: string } }
  | { readonly type: 'left'; readonly data: { readonly playerId: string } }
  | {
      readonly type: 'numberPut';
      readonly data: { readonly playerId: string; readonly value: number; readonly note?: string };
    }
  | { readonly type: 'lockSet'; readonly data: { readonly locked: boolean } }
  | { readonly type: 'bellRung'; readonly data: { readonly bell: string } }
  | { readonly type: 'spoiled'; readonly data: Record<never, never> }
);

export const emptyBoard: Board = { members: [], numbers: {}, notes: {}, locked: false, bell: null, changedAt: 0 };

export const boardDecider: Decider<Board, BoardCommand, BoardEvent> = {
  schema: 1,
  decide: (board, command, context) => decideBoard(board ?? emptyBoard, command, context),
  evolve: (board, event) => ({ ...evolveBoard(board ?? emptyBoard, event), changedAt: event.at }),
  upcast: (event) => event as BoardEvent,
  redact: (board, viewer) => {
    const note = viewer === null ? undefined : board.notes[viewer];
    return { ...board, notes: viewer === null || note === undefined ? {} : { [viewer]: note } };
  },
  redactEvent(event, viewer) {
    if (event.type !== 'numberPut' || event.data.playerId === viewer) return event;
    const { playerId, value } = event.data;
    return { ...event, data: { playerId, value } };
  },
  secretOf: (event) => (event.type === 'numberPut' ? event.data.playerId : null),
  predictable: (_board, { type }) => type === 'put' || type === 'ring' || type === 'crash' || type === 'spoil',
  upkeep: () => ({ commands: [], wakeAt: null }),
  urgent: ({ type }) => type === 'bellRung',
  facilitators: () => [],
  members: ({ members }) => members,
};

function decideBoard(board: Board, command: BoardCommand, context: Context): Result<readonly BoardEvent[], Rejection> {
  const { actor, now } = context;
  if (command.type === 'crash') throw new Error('crash');
  if (actor === null) return no('forbidden');
  const made = { actor, at: now, reason: command.type };
  const isMember = board.members.includes(actor);
  if (command.type === 'join') {
    return isMember ? yes() : yes({ ...made, type: 'joined', data: { playerId: actor } });
  }
  if (!isMember) return no('not_joined');
  switch (command.type) {
    case 'leave':
      return yes({ ...made, type: 'left', data: { playerId: actor } });
    case 'put': {
      if (board.locked) return no('locked');
      if (board.numbers[actor] === command.value) return yes();
      const { value, note } = command;
      return yes({ ...made, type: 'numberPut', data: { playerId: actor, value, ...(note !== undefined && { note }) } });
    }
    case 'lock':
      return yes({ ...made, type: 'lockSet', data: { locked: command.locked } });
    case 'ring':
      return yes({ ...made, type: 'bellRung', data: { bell: context.newId() } });
    case 'spoil':
      return yes({ ...made, type: 'spoiled', data: {} });
  }
}

function evolveBoard(board: Board, { type, data }: BoardEvent): Board {
  switch (type) {
    case 'joined':
      return { ...board, members: [...board.members, data.playerId] };
    case 'left':
      return { ...board, members: board.members.filter((member) => member !== data.playerId) };
    case 'numberPut': {
      const notes = data.note === undefined ? board.notes : { ...board.notes, [data.playerId]: data.note };
      return { ...board, notes, numbers: { ...board.numbers, [data.playerId]: data.value } };
    }
    case 'lockSet':
      return { ...board, locked: data.locked };
    case 'bellRung':
      return { ...board, bell: data.bell };
    case 'spoiled':
      throw new Error('spoiled');
  }
}

function yes(...events: readonly BoardEvent[]): Result<readonly BoardEvent[], Rejection> {
  return { ok: true, value: events };
}

function no(code: string): Result<never, Rejection> {
  return { ok: false, error: { code, message: `Not now: ${code}.`, details: {} } };
}

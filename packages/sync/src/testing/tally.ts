import type { Context, Decider, Rejection, Result, Upkeep } from '../decider.ts';

/** A small domain that has a bit of everything: members, a secret, a reveal, a custom event, a timer, a bug. */
export interface Tally {
  readonly players: {
    readonly [playerId: string]: { readonly status: 'active' | 'left' | 'removed'; readonly leads: boolean };
  };
  readonly total: number;
  readonly text: string;
  /** `card` is absent for everybody but its player */
  readonly hidden: { readonly [playerId: string]: { readonly card?: number } };
  readonly shown: { readonly [playerId: string]: number };
  readonly auto: boolean;
  readonly endsAt: number | null;
}

interface Fields {
  readonly begin: Record<never, never>;
  readonly join: Record<never, never>;
  readonly leave: Record<never, never>;
  readonly remove: { readonly playerId: string };
  readonly readmit: { readonly playerId: string };
  readonly add: { readonly by: number };
  readonly burst: { readonly count: number };
  readonly write: { readonly text: string };
  readonly hide: { readonly card: number };
  readonly reveal: Record<never, never>;
  readonly wave: Record<never, never>;
  readonly automate: { readonly on: boolean };
  readonly startTimer: { readonly endsAt: number };
  readonly ring: Record<never, never>;
  readonly claim: Record<never, never>;
  readonly census: Record<never, never>;
  readonly explode: Record<never, never>;
}
export type TallyCommand = { [Type in keyof Fields]: { readonly type: Type } & Fields[Type] }[keyof Fields];

interface Data {
  readonly begun: { readonly playerId: string };
  readonly joined: { readonly playerId: string };
  readonly parted: { readonly playerId: string; readonly status: 'left' | 'removed' };
  readonly readmitted: { readonly playerId: string };
  readonly added: { readonly by: number };
  readonly written: { readonly text: string };
  readonly hid: { readonly playerId: string; readonly card?: number };
  readonly revealed: { readonly cards: { readonly [playerId: string]: number } };
  readonly waved: Record<never, never>;
  readonly automated: { readonly on: boolean };
  readonly timerStarted: { readonly endsAt: number };
  readonly rang: Record<never, never>;
  readonly claimed: { readonly playerId: string };
  readonly counted: { readonly connected: readonly string[] };
}
interface Head {
  readonly actor: string | null;
  readonly at: number;
  readonly reason: string;
}
export type TallyEvent = {
  [Type in keyof Data]: Head & { readonly type: Type; readonly data: Data[Type] };
}[keyof Data];
type Body = { [Type in keyof Data]: { readonly type: Type; readonly data: Data[Type] } }[keyof Data];

export const tallySchema = 2;

export const tally: Decider<Tally, TallyCommand, TallyEvent> = {
  schema: tallySchema,
  decide: (state, command, context) => {
    const bodies = state === null ? begin(command, context) : judge(state, command, context);
    if (!bodies.ok) return bodies;
    const head = { actor: context.actor, at: context.now, reason: `${command.type} by ${context.actor ?? 'nobody'}` };
    return { ok: true, value: bodies.value.map((body): TallyEvent => ({ ...body, ...head })) };
  },
  evolve: (state, event) => evolve(state ?? emptyTally, event),
  upcast: (event, schema) => {
    // Schema 1 said "plus" for "added".
    const type = schema < tallySchema && event.type === 'plus' ? 'added' : event.type;
    return { ...event, type } as TallyEvent;
  },
  redact: (state, viewer) => {
    const hidden = Object.entries(state.hidden).map(([playerId, vote]) => [playerId, playerId === viewer ? vote : {}]);
    return { ...state, hidden: Object.fromEntries(hidden) as Tally['hidden'] };
  },
  redactEvent: (event, viewer) => {
    if (event.type !== 'hid' || event.data.playerId === viewer) return event;
    return { ...event, data: { playerId: event.data.playerId } };
  },
  secretOf: (event) => (event.type === 'hid' ? event.data.playerId : null),
  predictable: () => true,
  upkeep,
  urgent: (event) => event.type === 'revealed',
  facilitators: (state) => active(state).filter((playerId) => state.players[playerId]?.leads === true),
  members: active,
  membership: (state, playerId) => {
    const status = state.players[playerId]?.status;
    return status === 'active' ? 'member' : (status ?? 'stranger');
  },
  holdsSecret: (state, viewer) => Object.hasOwn(state.hidden, viewer),
};

export const emptyTally: Tally = { players: {}, total: 0, text: '', hidden: {}, shown: {}, auto: false, endsAt: null };

function active(state: Tally): readonly string[] {
  return Object.keys(state.players).filter((playerId) => state.players[playerId]?.status === 'active');
}

function upkeep(state: Tally, context: Context): Upkeep<TallyCommand> {
  const waitedFor = active(state).filter((id) => context.connected.has(id) && !Object.hasOwn(state.hidden, id));
  const isComplete = state.auto && Object.keys(state.hidden).length > 0 && waitedFor.length === 0;
  const isOver = state.endsAt !== null && context.now >= state.endsAt;
  const commands: TallyCommand[] = [];
  if (isComplete) commands.push({ type: 'reveal' });
  if (isOver) commands.push({ type: 'ring' });
  return { commands, wakeAt: isOver ? null : state.endsAt };
}

function accept(...bodies: Body[]): Result<Body[], Rejection> {
  return { ok: true, value: bodies };
}

function refuse(code: string): Result<Body[], Rejection> {
  return { ok: false, error: { code, message: `It is ${code}.`, details: { code } } };
}

function begin(command: TallyCommand, { actor }: Context): Result<Body[], Rejection> {
  return command.type === 'begin' && actor !== null
    ? accept({ type: 'begun', data: { playerId: actor } })
    : refuse('unknown_game');
}

function judge(state: Tally, command: TallyCommand, context: Context): Result<Body[], Rejection> {
  const { actor } = context;
  const status = actor === null ? 'active' : state.players[actor]?.status;
  if (command.type === 'join') {
    if (status === 'removed' || actor === null) return refuse('removed');
    return status === 'active' ? accept() : accept({ type: 'joined', data: { playerId: actor } });
  }
  return status === 'active' ? judgeMember(state, command, context) : refuse('not_joined');
}

function judgeMember(state: Tally, command: TallyCommand, context: Context): Result<Body[], Rejection> {
  const playerId = context.actor ?? '';
  switch (command.type) {
    case 'leave':
      return accept({ type: 'parted', data: { playerId, status: 'left' } });
    case 'remove':
      return accept({ type: 'parted', data: { playerId: command.playerId, status: 'removed' } });
    case 'readmit':
      return accept({ type: 'readmitted', data: { playerId: command.playerId } });
    case 'add':
      if (command.by < 0) return refuse('negative');
      return command.by === 0 ? accept() : accept({ type: 'added', data: { by: command.by } });
    case 'burst':
      return accept(...Array.from({ length: command.count }, (): Body => ({ type: 'added', data: { by: 1 } })));
    case 'write':
      return accept({ type: 'written', data: { text: command.text } });
    case 'hide':
      return accept({ type: 'hid', data: { playerId, card: command.card } });
    case 'reveal':
      return reveal(state);
    case 'wave':
      return accept({ type: 'waved', data: {} });
    case 'automate':
      return accept({ type: 'automated', data: { on: command.on } });
    case 'startTimer':
      return accept({ type: 'timerStarted', data: { endsAt: command.endsAt } });
    case 'ring':
      return state.endsAt === null || context.now < state.endsAt ? refuse('early') : accept({ type: 'rang', data: {} });
    case 'claim':
      return context.facilitationClaimable ? accept({ type: 'claimed', data: { playerId } }) : refuse('forbidden');
    case 'census':
      return accept({ type: 'counted', data: { connected: [...context.connected].toSorted() } });
    case 'explode':
      throw new Error('a bug in the domain');
    case 'begin':
    case 'join':
      return refuse('forbidden');
  }
}

function reveal(state: Tally): Result<Body[], Rejection> {
  const cards = Object.fromEntries(Object.entries(state.hidden).map(([id, vote]) => [id, vote.card ?? 0]));
  return Object.keys(cards).length === 0 ? refuse('nothing_to_reveal') : accept({ type: 'revealed', data: { cards } });
}

function evolve(state: Tally, event: TallyEvent): Tally {
  switch (event.type) {
    case 'begun':
      return { ...state, players: { [event.data.playerId]: { status: 'active', leads: true } } };
    case 'joined':
      return withPlayer(state, event.data.playerId, 'active');
    case 'parted':
      return withPlayer(state, event.data.playerId, event.data.status);
    case 'readmitted':
      return withPlayer(state, event.data.playerId, 'left');
    case 'added':
      return { ...state, total: state.total + event.data.by };
    case 'written':
      return { ...state, text: event.data.text };
    case 'hid': {
      const { playerId, ...vote } = event.data;
      return { ...state, hidden: { ...state.hidden, [playerId]: vote } };
    }
    case 'revealed':
      return { ...state, hidden: {}, shown: event.data.cards };
    case 'automated':
      return { ...state, auto: event.data.on };
    case 'timerStarted':
      return { ...state, endsAt: event.data.endsAt };
    case 'rang':
      return { ...state, endsAt: null };
    case 'claimed':
      return { ...state, players: { ...state.players, [event.data.playerId]: { status: 'active', leads: true } } };
    case 'waved':
    case 'counted':
      return state;
  }
}

function withPlayer(state: Tally, playerId: string, status: 'active' | 'left' | 'removed'): Tally {
  const leads = state.players[playerId]?.leads ?? false;
  return { ...state, players: { ...state.players, [playerId]: { status, leads } } };
}

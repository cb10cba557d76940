import { type CardLabel, type Game, type PlayerId, type Round, type Standing, standings } from '@planning-poker/poker';

/**
 * What a place on the felt shows. `voted`: a card lies there, face down; `shown`: face up; `thinking`: none yet;
 * `away`: none, and nobody is waited for here; `none`: the cards were turned without theirs; `here`: there is no vote.
 */
export type SeatState = 'voted' | 'shown' | 'thinking' | 'away' | 'none' | 'here';

export interface Seat {
  readonly playerId: PlayerId;
  readonly name: string;
  readonly isMe: boolean;
  readonly leads: boolean;
  readonly present: boolean;
  readonly state: SeatState;
  /** Null until the reveal has told it. */
  readonly card: CardLabel | null;
  readonly extreme: 'low' | 'high' | null;
  /** The card was changed after the reveal. */
  readonly changed: boolean;
}

export interface Table {
  readonly voters: readonly Seat[];
  readonly observers: readonly Seat[];
}

/** Who is connected; null: not known, so nobody is called away. */
export type Connected = readonly PlayerId[] | null;

/** The people at the table: oneself first, the others in the order in which they came, which nothing ever shuffles. */
export function tableOf(game: Game | null, round: Round | null, connected: Connected, me: PlayerId | null): Table {
  if (game === null) return { voters: [], observers: [] };
  const here = new Set(connected ?? Object.keys(game.players));
  if (me !== null) here.add(me);
  const all = standings(game, round, here);
  const people = [...all.filter(({ playerId }) => playerId === me), ...all.filter(({ playerId }) => playerId !== me)];
  return {
    voters: people.filter(({ role }) => role === 'voter').map((standing) => seatOf(standing, round, me)),
    observers: people.filter(({ role }) => role === 'observer').map((standing) => seatOf(standing, null, me)),
  };
}

function seatOf(standing: Standing, round: Round | null, me: PlayerId | null): Seat {
  const { playerId, name, facilitator, connected, vote } = standing;
  // A card of one's own is known before the reveal, but on the felt it lies face down like everybody's.
  const card = round?.status === 'revealed' ? (vote?.card ?? null) : null;
  return {
    playerId,
    name,
    isMe: playerId === me,
    leads: facilitator,
    present: connected,
    state: stateOf(standing, round, card),
    card,
    extreme: extremeOf(round, playerId),
    changed: vote?.changed === true,
  };
}

function stateOf({ voted, waitedFor, connected }: Standing, round: Round | null, card: CardLabel | null): SeatState {
  if (round !== null && voted) return card === null ? 'voted' : 'shown';
  if (waitedFor) return 'thinking';
  if (!connected) return 'away';
  return round?.status === 'revealed' ? 'none' : 'here';
}

function extremeOf(round: Round | null, playerId: PlayerId): 'low' | 'high' | null {
  if (round?.result?.low.includes(playerId)) return 'low';
  return round?.result?.high.includes(playerId) ? 'high' : null;
}

import type { CardLabel, Player, PlayerId, Round } from '@planning-poker/poker';

/**
 * What a place on the felt shows. `voted`: a card lies there, face down; `shown`: face up; `thinking`: none yet;
 * `away`: none, and nobody is waited for here; `none`: the cards were turned without theirs; `here`: there is no vote.
 */
export type SeatState = 'voted' | 'shown' | 'thinking' | 'away' | 'none' | 'here';

export interface Seat {
  readonly playerId: PlayerId;
  readonly name: string;
  readonly isMe: boolean;
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

export type Players = { readonly [playerId: PlayerId]: Player };

/** The people at the table: oneself first, the others in the order in which they came, which nothing ever shuffles. */
export function tableOf(
  players: Players,
  round: Round | null,
  connected: ReadonlySet<PlayerId> | null,
  me: PlayerId | null,
): Table {
  const seats = Object.values(players)
    .filter((player) => player.status === 'active')
    .toSorted((a, b) => rank(a, me) - rank(b, me) || a.joinedAt - b.joinedAt || (a.playerId < b.playerId ? -1 : 1));
  return {
    voters: seats.filter((player) => player.role === 'voter').map((player) => seatOf(player, round, connected, me)),
    observers: seats
      .filter((player) => player.role === 'observer')
      .map((player) => seatOf(player, null, connected, me)),
  };
}

function rank(player: Player, me: PlayerId | null): number {
  return player.playerId === me ? 0 : 1;
}

function seatOf(
  player: Player,
  round: Round | null,
  connected: ReadonlySet<PlayerId> | null,
  me: PlayerId | null,
): Seat {
  const { playerId, name } = player;
  const vote = round?.votes[playerId];
  const turned = round?.status === 'revealed';
  const isMe = playerId === me;
  const present = isMe || connected === null || connected.has(playerId);
  // A card of one's own is known before the reveal, but on the felt it lies face down like everybody's.
  const card = turned ? (vote?.card ?? null) : null;
  return {
    playerId,
    name,
    isMe,
    present,
    state: stateOf(round, vote !== undefined, card !== null, present),
    card,
    extreme: extremeOf(round, playerId),
    changed: vote?.changed === true,
  };
}

function stateOf(round: Round | null, hasVoted: boolean, hasFace: boolean, present: boolean): SeatState {
  if (hasVoted) return hasFace ? 'shown' : 'voted';
  if (!present) return 'away';
  if (round?.status === 'open') return 'thinking';
  return round?.status === 'revealed' ? 'none' : 'here';
}

function extremeOf(round: Round | null, playerId: PlayerId): 'low' | 'high' | null {
  if (round?.result?.low.includes(playerId)) return 'low';
  return round?.result?.high.includes(playerId) ? 'high' : null;
}

import { PROTOCOL_VERSION } from '../version.ts';

/** What the published contract shows of each message: one round, from the vote to the reveal. Tests hold all of it to the schemas. */

const ana = '3q2-7wEjRkmZbH0cVtYx5A';
const bo = 'Zk81_dPqL0vNf6RyTgUoXw';
const at = 1_767_225_600_000;
const head = 'q83vEjRWeJASNFZ4';
const storyId = 'Story_000001';
const deck = {
  id: 'custom',
  name: 'Small, medium, large',
  cards: [
    { label: '1', value: 1 },
    { label: '2', value: 2 },
    { label: '3', value: 3 },
    { label: '?', value: null, special: true },
  ],
};
const gameId = 'k7m29qxt4b1c';
const summary = { gameId, name: 'Sprint 12', deck, playerCount: 2, passwordRequired: false, ended: false };
const presence = { revision: 4, connected: [ana, bo] };
const service = { state: 'available', reason: null, fallback: null, retryAfterMs: null };
const resumeFrom = { gameVersion: 6, head };

function person(playerId: string, name: string, facilitator: boolean) {
  return { playerId, name, role: 'voter', facilitator, status: 'active', joinedAt: at };
}

function openRound(votes: object) {
  return { number: 1, status: 'open', openedAt: at, revealedAt: null, votes, result: null };
}

const story = {
  storyId,
  title: 'Sign in with a passkey',
  key: 'PROJ-7',
  link: null,
  description: null,
  notes: null,
  status: 'voting',
  rounds: [openRound({ [bo]: { castAt: at } })],
  estimate: null,
};

const settings = {
  autoReveal: false,
  changeVoteAfterReveal: false,
  anonymousVotes: false,
  suggestionRule: 'median',
  roundSeconds: null,
  permissions: { reveal: 'facilitators', stories: 'facilitators', estimates: 'facilitators' },
};

const game = {
  gameId,
  name: 'Sprint 12',
  deck,
  settings,
  players: { [ana]: person(ana, 'Ana', true), [bo]: person(bo, 'Bo', false) },
  stories: [story],
  currentStoryId: storyId,
  timer: null,
  createdAt: at,
  endedAt: null,
};

const voteSubmitted = {
  version: 7,
  type: 'voteSubmitted',
  data: { storyId, round: 1, playerId: bo },
  actor: bo,
  at,
  correlationId: 'Cmd_00000001',
  reason: 'Bo voted',
};

export const serverExamples: { readonly [type: string]: object } = {
  welcome: { game: summary, playerId: bo, player: null },
  snapshot: { gameVersion: 7, head, game, playerId: ana, presence, service },
  events: { from: 6, to: 7, head, events: [voteSubmitted] },
  presence,
  service: {
    state: 'unavailable',
    reason: 'Nothing can be saved at the moment.',
    fallback: 'readOnly',
    retryAfterMs: 2_000,
  },
  delivery: { gameVersion: 9, seenBy: [ana, bo] },
  accepted: { gameVersion: 7 },
  rejected: {
    code: 'votes_missing',
    message: 'Ana has not voted yet. Wait, or reveal all the same.',
    details: { waitingFor: [ana] },
    retryable: false,
    gameVersion: 7,
  },
};

const onStory = { storyId };
const onRound = { storyId, round: 1 };
const onPlayer = { playerId: bo };

export const clientExamples: { readonly [type: string]: object } = {
  joinGame: { name: 'Bo', role: 'voter' },
  leaveGame: {},
  removePlayer: onPlayer,
  readmitPlayer: onPlayer,
  renamePlayer: { name: 'Bo M.' },
  changeRole: { role: 'observer', playerId: bo },
  promoteFacilitator: onPlayer,
  demoteFacilitator: onPlayer,
  claimFacilitation: {},
  addStories: { stories: [{ title: 'Sign out', key: 'PROJ-8', link: 'https://tracker.example/PROJ-8' }], before: null },
  editStory: { storyId, title: 'Sign in with a passkey or a link', notes: 'Ask about old phones.' },
  moveStory: { storyId, before: null },
  removeStory: onStory,
  removeStories: { storyIds: [storyId] },
  restoreStory: onStory,
  startStory: onStory,
  openVoting: { storyIds: [storyId] },
  submitVote: { storyId, round: 1, card: '3', confidence: 'high' },
  withdrawVote: onRound,
  revealVotes: { storyId, round: 1, force: true },
  restartVoting: onRound,
  acceptEstimate: { storyId, estimate: '3' },
  withdrawEstimate: onStory,
  skipStory: onStory,
  startTimer: { seconds: 120 },
  pauseTimer: {},
  resumeTimer: {},
  stopTimer: {},
  configureGame: { deck: 'tshirt', settings: { autoReveal: true, permissions: { reveal: 'everyone' } } },
  nudge: { playerIds: [ana] },
  sendReaction: { emoji: '🎉', playerId: bo },
  endGame: {},
  reopenGame: {},
  received: { gameVersion: 7 },
  sync: { resumeFrom },
};

export const handshakeExample = {
  protocolVersion: PROTOCOL_VERSION,
  gameId,
  token: 'a-token-of-22-or-more-characters',
  resumeFrom,
};

const pastRound = {
  openedAt: at,
  revealedAt: at + 42_000,
  votes: [
    { name: 'Ana', card: '3' },
    { name: 'Bo', card: '3', confidence: 'high' },
  ],
  counts: [{ card: '3', count: 2 }],
  counted: 2,
  average: 3,
  median: 3,
  minimum: 3,
  maximum: 3,
  standardDeviation: 0,
  modes: ['3'],
  agreement: 1,
  consensus: '3',
  suggestion: '3',
  low: [],
  high: [],
} as const;

export const httpExamples = {
  createGame: {
    name: 'Sprint 12',
    deck: 'fibonacci',
    facilitator: { name: 'Ana', token: handshakeExample.token },
    stories: [{ title: 'Sign in with a passkey', key: 'PROJ-7' }],
  },
  importGame: {
    name: 'Sprint 12',
    facilitator: { name: 'Ana', token: handshakeExample.token },
    stories: [{ title: 'Sign in with a passkey', notes: 'Without SMS', estimate: '3', pastRounds: [pastRound] }],
  },
  created: { gameId, playerId: ana, url: `https://poker.example/g/${gameId}` },
  summary,
  history: { version: 7, events: [voteSubmitted], next: null },
  state: { version: 7, game },
} as const;

/** An example's payload in its envelope. */
export function exampleMessage(type: string, payload: object) {
  return { type, correlationId: 'Cmd_00000001', timestamp: at, version: PROTOCOL_VERSION, payload };
}

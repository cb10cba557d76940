import type { Command, EventType, GameEvent, Permissions, PlayerId, Settings } from '@planning-poker/poker';
import type { PeopleEvent, RefereedPeople } from './refereed-people.ts';

type Right = 'server' | 'serverToo' | 'member' | 'facilitator' | 'stories' | 'estimates' | 'round' | 'timer';

/** [D19] Who may bring about what; what is about people, and a game's creation, are judged elsewhere. */
const rights: Readonly<Record<Exclude<EventType, PeopleEvent['type'] | 'gameCreated'>, Right>> = {
  storiesAdded: 'stories',
  storyEdited: 'stories',
  storyMoved: 'stories',
  storyRemoved: 'stories',
  storiesRemoved: 'stories',
  storyRestored: 'stories',
  storyStarted: 'stories',
  votingOpened: 'stories',
  storySkipped: 'stories',
  voteSubmitted: 'member',
  voteChanged: 'member',
  voteWithdrawn: 'member',
  votesRevealed: 'serverToo',
  roundStarted: 'round',
  estimateAccepted: 'estimates',
  estimateWithdrawn: 'estimates',
  timerStarted: 'timer',
  timerPaused: 'facilitator',
  timerResumed: 'facilitator',
  timerStopped: 'facilitator',
  timerExpired: 'server',
  gameConfigured: 'facilitator',
  gameEnded: 'facilitator',
  gameReopened: 'facilitator',
  playersNudged: 'member',
  reactionSent: 'member',
};

interface Standing {
  /** the event before it, of the same command */
  readonly before: GameEvent | null;
  readonly people: RefereedPeople;
  /** null: there is no game yet, and nobody may do anything */
  readonly settings: Settings | null;
}

export function mayCause(
  event: Exclude<GameEvent, PeopleEvent | { readonly type: 'gameCreated' }>,
  of: Standing,
): boolean {
  const { people, settings, before } = of;
  if (settings === null) return false;
  const { permissions, roundSeconds } = settings;
  const { actor } = event;
  switch (rights[event.type]) {
    case 'server':
      return actor === null;
    case 'serverToo':
      return actor === null || people.mayAs(actor, permissions.reveal);
    case 'member':
      return people.isActive(actor);
    case 'facilitator':
      return people.leads(actor);
    case 'stories':
      return people.mayAs(actor, permissions.stories);
    case 'estimates':
      return people.mayAs(actor, permissions.estimates);
    case 'round':
      return people.mayAs(actor, permissions.reveal);
    case 'timer':
      return people.leads(actor) || (roundSeconds !== null && isNewRound(before));
  }
}

function isNewRound(event: GameEvent | null): boolean {
  return event?.type === 'storyStarted' || event?.type === 'roundStarted';
}

/** What the settings say of who may ask for it; others depend on more than role and settings. */
const permissionFor: Readonly<Partial<Record<Command['type'], keyof Permissions>>> = {
  addStories: 'stories',
  editStory: 'stories',
  moveStory: 'stories',
  removeStory: 'stories',
  restoreStory: 'stories',
  startStory: 'stories',
  openVoting: 'stories',
  skipStory: 'stories',
  revealVotes: 'reveal',
  restartVoting: 'reveal',
  acceptEstimate: 'estimates',
};

/** [D19] By role and settings; false: perhaps not. */
export function mayAsk({ type }: Command, actor: PlayerId, { people, settings }: Omit<Standing, 'before'>): boolean {
  const permission = permissionFor[type];
  return settings !== null && permission !== undefined && people.mayAs(actor, settings.permissions[permission]);
}

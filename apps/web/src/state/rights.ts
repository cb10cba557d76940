import { activePlayer, type Command, type Game, isPermitted, type PlayerId } from '@planning-poker/poker';

/** What this player may do (D19): controls for anything else are not shown. */
export interface Rights {
  readonly vote: boolean;
  readonly reveal: boolean;
  readonly stories: boolean;
  readonly estimates: boolean;
  readonly lead: boolean;
}

/** One command for each right: the domain alone says who may send it. */
const samples = {
  vote: { type: 'withdrawVote', storyId: '', round: 1 },
  reveal: { type: 'revealVotes', storyId: '', round: 1 },
  stories: { type: 'skipStory', storyId: '' },
  estimates: { type: 'acceptEstimate', storyId: '', estimate: '' },
} as const satisfies { readonly [right: string]: Command };

export function rightsOf(game: Game | null, me: PlayerId | null): Rights {
  const may = (command: Command) => game !== null && me !== null && isPermitted(game, command, me);
  return {
    vote: may(samples.vote),
    reveal: may(samples.reveal),
    stories: may(samples.stories),
    estimates: may(samples.estimates),
    // In a game that has ended too: it can be opened again.
    lead: game !== null && me !== null && activePlayer(game, me)?.facilitator === true,
  };
}

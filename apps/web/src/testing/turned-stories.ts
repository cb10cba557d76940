import type { Story } from '@planning-poker/poker';
import { aRevealedRound, aStory } from './a-game.ts';

/** Stories whose cards are turned, for looking at: each with what its result has of its own. */

const turned = (rounds: Story['rounds']) =>
  aStory('Refunds for part of an order', { key: 'PAY-118', status: 'revealed', rounds });

export function revealed(): Story {
  return turned([
    aRevealedRound(
      { dana: '3', ana: '5', chidi: '5', gil: '5', bo: '8', fumiko: '8' },
      {
        average: 5.667,
        median: 5,
        agreement: 0.5,
        suggestion: '5',
        modes: ['5'],
        low: ['dana'],
        high: ['bo', 'fumiko'],
      },
    ),
  ]);
}

/** A second round beside the first: they have moved towards each other. */
export function turnedAgain(): Story {
  const second = aRevealedRound(
    { dana: '5', ana: '5', chidi: '5', gil: '5', bo: '8', fumiko: '5' },
    {
      average: 5.5,
      median: 5,
      standardDeviation: 1.12,
      agreement: 0.83,
      suggestion: '5',
      modes: ['5'],
      low: ['dana', 'ana', 'chidi', 'gil', 'fumiko'],
      high: ['bo'],
    },
    2,
  );
  return turned([...revealed().rounds, second]);
}

export function withConfidences(): Story {
  const story = revealed();
  const sure = { ana: 'high', bo: 'low', chidi: 'high', dana: 'medium' } as const;
  const rounds = story.rounds.map((round) => ({
    ...round,
    votes: Object.fromEntries(
      Object.entries(round.votes).map(([id, vote]) => [
        id,
        id in sure ? { ...vote, confidence: sure[id as keyof typeof sure] } : vote,
      ]),
    ),
  }));
  return { ...story, rounds };
}

export const consensus = () =>
  turned([
    aRevealedRound(
      { ana: '5', bo: '5', chidi: '5', dana: '5' },
      { average: 5, median: 5, agreement: 1, suggestion: '5', consensus: '5', modes: ['5'] },
    ),
  ]);

export const tie = () =>
  turned([
    aRevealedRound(
      { ana: '3', bo: '3', chidi: '8', dana: '8' },
      {
        average: 5.5,
        median: 5.5,
        agreement: 0.5,
        suggestion: '8',
        modes: ['3', '8'],
        low: ['ana', 'bo'],
        high: ['chidi', 'dana'],
      },
    ),
  ]);

export const specials = () => turned([aRevealedRound({ ana: '?', bo: '☕', chidi: '?' }, { counted: 0 })]);

import { type EstimateTotal, estimateTotal } from '@planning-poker/poker';
import { useShallow } from 'zustand/react/shallow';
import { useGame } from './game-context.tsx';

const nothing: EstimateTotal = { total: 0, estimated: 0, withoutNumber: 0, stories: 0 };

/** The backlog in figures. */
export function useTotals(): EstimateTotal {
  return useGame(useShallow(({ game }) => (game === null ? nothing : estimateTotal(game))));
}

/** Is there a sum worth naming? Not where every estimate is a word. */
export function hasSum({ estimated, withoutNumber }: EstimateTotal): boolean {
  return estimated > withoutNumber;
}

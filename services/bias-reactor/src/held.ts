import { streamOf } from '@cairn/contracts/streams';
import { type Due, dueLater, type UpTo } from './due.ts';
import type { ReactorState } from './state.ts';

/** A screening would not say what it covers if one of these streams is parked. */
const restsOn = ({ review: { reviewId, context } }: Due): string[] => [
  streamOf('review', reviewId),
  streamOf('screening', reviewId),
  streamOf('cycle', context.cycleId),
];

/** The screenings that wait for a parked stream, one for each review: a screening covers the whole review. */
export const createHeld = (isParked: (stream: string) => boolean) => {
  const waiting = new Map<string, Due>();
  const isHeld = (due: Due): boolean => restsOn(due).some(isParked);
  return {
    hold: (due: Due): void => void waiting.set(due.review.reviewId, due),
    isHeld,
    /** What is due now that a stream was released: the last trigger of each review that rests on no parked stream. */
    release: (state: ReactorState, upTo: UpTo): Due[] => {
      const free = [...waiting.values()].filter((due) => !isHeld(due));
      for (const { review } of free) waiting.delete(review.reviewId);
      return free.map((due) => dueLater(state, due, upTo));
    },
  };
};

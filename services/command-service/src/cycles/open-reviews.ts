import { isIn } from '@cairn/contracts/registry';
import { streamOf } from '@cairn/contracts/streams';
import type { CommandContext } from '../context.ts';

/** Where a cycle begins in the log: its reviews were opened after it. */
const beginningOf = async ({ store }: CommandContext, cycleId: string): Promise<bigint | undefined> => {
  for await (const entry of store.readStream(streamOf('cycle', cycleId), { limit: 1 }))
    if (entry.kind === 'event') return entry.event.position;
  return undefined;
};

/**
 * The ids of a cycle's reviews that are still open, in the order in which they were opened. No stream knows them, so the log
 * is read from the cycle on, which takes seconds in a large one.
 */
export const openReviewsOf = async (context: CommandContext, cycleId: string): Promise<string[]> => {
  const from = await beginningOf(context, cycleId);
  if (from === undefined) return [];
  const open = new Set<string>();
  for await (const entry of context.store.readAll({ from, categories: ['review'] })) {
    if (entry.kind !== 'event' || !isIn(entry.event, 'review')) continue;
    const { type, data } = entry.event;
    if (data.context.cycleId !== cycleId) continue;
    if (type === 'ReviewOpened') open.add(data.reviewId);
    if (type === 'RatingFinalized' || type === 'ReviewWithdrawn') open.delete(data.reviewId);
  }
  return [...open];
};

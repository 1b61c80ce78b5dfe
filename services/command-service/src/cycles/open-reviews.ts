import { isIn } from '@cairn/contracts/registry';
import { splitStream, streamOf } from '@cairn/contracts/streams';
import type { LiveEntry } from '@cairn/event-store/decode';
import { StreamParked } from '@cairn/event-store/errors';
import { createParking } from '@cairn/event-store/parking';
import type { CommandContext } from '../context.ts';

/** Where a cycle begins in the log: its reviews were opened after it. */
export const beginningOf = async (
  { store }: CommandContext,
  cycleId: string,
): Promise<bigint | undefined> => {
  for await (const entry of store.readStream(streamOf('cycle', cycleId), { limit: 1 }))
    if (entry.kind === 'event') return entry.event.position;
  return undefined;
};

/**
 * The ids of a cycle's reviews that are still open, in the order in which they were opened. No stream knows them, so the log
 * is read from the cycle on, which takes seconds in a large one. Throws `StreamParked` if nobody can tell whether one of them
 * is still open.
 */
export const openReviewsOf = async (context: CommandContext, cycleId: string): Promise<string[]> => {
  const from = await beginningOf(context, cycleId);
  if (from === undefined) return [];
  const open = new Set<string>();
  const parking = createParking();
  const fold = (entry: LiveEntry): void => {
    if (entry.kind !== 'event' || !isIn(entry.event, 'review')) return;
    const { type, data } = entry.event;
    if (data.context.cycleId !== cycleId) return;
    if (type === 'ReviewOpened' || type === 'ReviewReopened') open.add(data.reviewId);
    if (type === 'RatingFinalized' || type === 'ReviewWithdrawn') open.delete(data.reviewId);
  };
  for await (const entry of context.store.readAll({ from, categories: ['review'] }))
    for (const released of parking.take(entry)) fold(released);
  const parked = parking.parked().find(({ stream }) => open.has(splitStream(stream).id));
  if (parked) throw new StreamParked(parked);
  return [...open];
};

import { isIn, type RecordedIn } from '@cairn/contracts/registry';
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

/** Who rates a review, and who did before its last handover. */
type Rated = { isOpen: boolean; raterId: string; formerRaterId: string | undefined };

const evolve = (before: Rated | undefined, { type, data }: RecordedIn<'review'>): Rated => ({
  isOpen:
    type === 'ReviewOpened' ||
    type === 'ReviewReopened' ||
    (before?.isOpen === true && type !== 'RatingFinalized' && type !== 'ReviewWithdrawn'),
  raterId: data.context.accountableRaterId,
  formerRaterId: type === 'AccountableRaterChanged' ? data.from : before?.formerRaterId,
});

/**
 * The reviews of a cycle that are still open, by their ids, in the order in which they were opened. No stream knows them, so
 * the log is read from the cycle on, which takes seconds in a large one. Throws `StreamParked` if nobody can tell whether one
 * of them is still open.
 */
export const openReviewsOf = async (
  context: CommandContext,
  cycleId: string,
): Promise<ReadonlyMap<string, Rated>> => {
  const from = await beginningOf(context, cycleId);
  if (from === undefined) return new Map();
  const reviews = new Map<string, Rated>();
  const parking = createParking();
  const fold = (entry: LiveEntry): void => {
    if (entry.kind !== 'event' || !isIn(entry.event, 'review')) return;
    const { reviewId, context } = entry.event.data;
    if (context.cycleId === cycleId) reviews.set(reviewId, evolve(reviews.get(reviewId), entry.event));
  };
  for await (const entry of context.store.readAll({ from, categories: ['review'] }))
    for (const released of parking.take(entry)) fold(released);
  const open = new Map([...reviews].filter(([, { isOpen }]) => isOpen));
  const parked = parking.parked().find(({ stream }) => open.has(splitStream(stream).id));
  if (parked) throw new StreamParked(parked);
  return open;
};

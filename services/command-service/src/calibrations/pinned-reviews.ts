import type { PinnedReview } from '@cairn/contracts/calibration.values';
import type { Coordinate } from '@cairn/contracts/coordinate';
import { type AnyRecorded, isIn } from '@cairn/contracts/registry';
import { splitStream } from '@cairn/contracts/streams';
import { type Calibration, holdsReview } from '@cairn/domain/calibration.state';
import { evolveReview, type Review } from '@cairn/domain/review.state';
import { evolveScreening, type ScreeningState, unscreened } from '@cairn/domain/screening.state';
import type { LiveEntry } from '@cairn/event-store/decode';
import { StreamParked } from '@cairn/event-store/errors';
import { createParking } from '@cairn/event-store/parking';
import type { CommandContext } from '../context.ts';
import { beginningOf } from '../cycles/open-reviews.ts';

type Held = { review: Review; screening: ScreeningState };

const pin = ({ review, screening }: Held): PinnedReview => {
  const { subjectId, accountableRaterId, unitId, level } = review.context;
  return {
    reviewId: review.reviewId,
    subjectId,
    accountableRaterId,
    unitId,
    level,
    revision: review.revision,
    screeningRevision: screening.revision < 0 ? null : screening.revision,
    mark: review.rating?.mark ?? null,
    evidence: review.cited.length,
    flags: screening.last?.flags.size ?? 0,
  };
};

/** Folds one event into the reviews that a session holds. Returns whether it is about one of them. */
const fold = (held: Map<string, Held>, event: AnyRecorded, session: Calibration): boolean => {
  if (isIn(event, 'screening')) {
    const known = held.get(event.data.reviewId);
    if (known) known.screening = evolveScreening(known.screening, event);
    return known !== undefined;
  }
  if (!isIn(event, 'review')) return false;
  const { reviewId } = event.data;
  const known = held.get(reviewId);
  if (!known && (event.type !== 'ReviewOpened' || !holdsReview(session, event.data))) return false;
  const review = evolveReview(known?.review ?? { status: 'unopened' }, event);
  if (review.status !== 'unopened') held.set(reviewId, { review, screening: known?.screening ?? unscreened });
  return true;
};

/**
 * The reviews that a session holds as they are now, in the order in which they were opened, without withdrawn ones, and the
 * last event that they rest on. No stream knows them, so the log is read from the cycle on, which takes seconds in a large
 * one. Throws `StreamParked` if one of them cannot be read.
 */
export const pinnedReviews = async (
  context: CommandContext,
  session: Calibration,
): Promise<{ pinned: PinnedReview[]; upTo: Coordinate | null }> => {
  const from = await beginningOf(context, session.cycleId);
  const held = new Map<string, Held>();
  const parking = createParking();
  let upTo: Coordinate | null = null;
  const take = (entry: LiveEntry): void => {
    if (entry.kind === 'event' && fold(held, entry.event, session))
      upTo = { position: String(entry.event.position), eventId: entry.event.id };
  };
  if (from !== undefined)
    for await (const entry of context.store.readAll({ from, categories: ['review', 'screening'] }))
      for (const released of parking.take(entry)) take(released);
  const parked = parking.parked().find(({ stream }) => held.has(splitStream(stream).id));
  if (parked) throw new StreamParked(parked);
  const counted = [...held.values()].filter(({ review }) => review.status !== 'withdrawn');
  return { pinned: counted.map(pin), upTo };
};

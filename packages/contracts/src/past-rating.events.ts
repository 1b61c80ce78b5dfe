import { z } from 'zod';
import { instant } from './envelope.ts';
import { type EventOf, eventType } from './event-type.ts';
import { personal } from './personal.ts';
import { dayRange, id, label } from './values.ts';

/**
 * A rating from before Cairn, in the words of the system that it comes from. Nothing is computed from it. The last event
 * with the same `pastRatingId` counts.
 */
export const pastRatingRecorded = eventType(
  'PastRatingRecorded',
  z.object({
    personId: id,
    pastRatingId: id,
    /** What it is about. */
    period: dayRange,
    source: label,
    scale: label,
    mark: label,
    /** The mark that was recorded before; null the first time. */
    from: label.nullable(),
    /** Who rated, as the source names them. */
    rater: personal('data.personId', z.string()).optional(),
    comment: personal('data.personId', z.string()).optional(),
    /** Why the mark, the scale, the rater or the comment is another one now. */
    reason: personal('metadata.actor.personId', z.string()).optional(),
    occurredAt: instant,
  }),
);

export const pastRatingEvents = [pastRatingRecorded] as const;
export type PastRatingEvent = EventOf<(typeof pastRatingEvents)[number]>;

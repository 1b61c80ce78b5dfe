import { z } from 'zod';
import { shownThing } from './access.values.ts';
import { instant } from './envelope.ts';
import { type EventOf, eventType } from './event-type.ts';
import { id } from './values.ts';

/**
 * The actor, in their role, was about to be shown this about a person. It stands in a stream of that person.
 * The records of one request have the same correlation.
 */
export const accessRecorded = eventType(
  'AccessRecorded',
  z.object({
    /** The person whose identity or record was shown. */
    personId: id,
    shown: z.array(shownThing).min(1),
    occurredAt: instant,
  }),
);

export const accessEvents = [accessRecorded] as const;
export type AccessEvent = EventOf<(typeof accessEvents)[number]>;

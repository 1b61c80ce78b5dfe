import { z } from 'zod';
import { instant } from './envelope.ts';
import { type EventOf, eventType } from './event-type.ts';
import { personal } from './personal.ts';
import { id } from './values.ts';

/**
 * An operator gave up an event of this stream that cannot be read. It stands in the stream itself, so that commands,
 * projectors and replays go on behind the skipped event at the same place in the log.
 */
export const eventSkipped = eventType(
  'EventSkipped',
  z.object({
    revision: z.int().min(0),
    eventId: id,
    reason: personal('metadata.actor.personId', z.string().min(1)),
    occurredAt: instant,
  }),
);
export type EventSkipped = EventOf<typeof eventSkipped>;

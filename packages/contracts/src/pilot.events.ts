import { z } from 'zod';
import { instant } from './envelope.ts';
import { type EventOf, eventType } from './event-type.ts';
import { personal } from './personal.ts';
import { pilotOutcomes } from './pilot.values.ts';
import { day, id } from './values.ts';

/** A scorecard, or one perspective of it, is valid for one unit only. Both days are included. */
export const pilotStarted = eventType(
  'PilotStarted',
  z.object({
    pilotId: id,
    scorecardId: id,
    /** The whole scorecard if it is left out. */
    perspectiveId: z.string().min(1).max(60).optional(),
    unitId: id,
    from: day,
    until: day,
    occurredAt: instant,
  }),
);

export const pilotEnded = eventType(
  'PilotEnded',
  z.object({
    pilotId: id,
    outcome: z.enum(pilotOutcomes),
    reason: personal('metadata.actor.personId', z.string()),
    occurredAt: instant,
  }),
);

export const pilotEvents = [pilotStarted, pilotEnded] as const;
export type PilotEvent = EventOf<(typeof pilotEvents)[number]>;

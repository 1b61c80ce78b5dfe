import { z } from 'zod';
import { instant } from './envelope.ts';
import { type EventOf, eventType } from './event-type.ts';
import { timeZone } from './time-zone.ts';
import { day } from './values.ts';

/** A day began in a time zone. What happens because time passed follows from this event and from no clock. */
export const dayBegan = eventType(
  'DayBegan',
  z.object({
    zone: timeZone,
    day,
    /** Whether it is the organisation's zone, by whose days KPIs are judged. */
    organisation: z.boolean(),
    /** The first instant of the day. */
    occurredAt: instant,
  }),
);

export const clockEvents = [dayBegan] as const;
export type ClockEvent = EventOf<(typeof clockEvents)[number]>;

import { alignmentEvents } from './alignment.events.ts';
import { calendarEvents, cycleEvents } from './cycle.events.ts';
import type { Recorded } from './envelope.ts';
import type { EventOf, EventType } from './event-type.ts';
import { feedbackEvents } from './feedback.events.ts';
import { goalEvents } from './goal.events.ts';
import { kpiEvents } from './kpi.events.ts';
import { personEvents } from './person.events.ts';
import { reviewEvents } from './review.events.ts';
import { scorecardEvents } from './scorecard.events.ts';
import { screeningEvents } from './screening.events.ts';
import { unitEvents, unitTreeEvents } from './unit.events.ts';

/** All event types. */
export const all = [
  ...personEvents,
  ...unitEvents,
  ...unitTreeEvents,
  ...cycleEvents,
  ...calendarEvents,
  ...scorecardEvents,
  ...kpiEvents,
  ...goalEvents,
  ...alignmentEvents,
  ...feedbackEvents,
  ...reviewEvents,
  ...screeningEvents,
] as const;

/** Any event that the log may hold; `type` tells which. */
export type DomainEvent = EventOf<(typeof all)[number]>;

type Spread<E> = E extends { type: string; data: unknown } ? Recorded<E> : never;
/** A recorded event of any known type; `type` tells which. */
export type AnyRecorded = Spread<DomainEvent>;

/** All event types by wire name. */
export const eventTypes: ReadonlyMap<string, EventType> = new Map(all.map((each) => [each.type, each]));

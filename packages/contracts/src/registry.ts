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

/** Every event type there is. */
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

/** Every event that may stand in the log, told apart by `type`. */
export type DomainEvent = EventOf<(typeof all)[number]>;

type Spread<E> = E extends { type: string; data: unknown } ? Recorded<E> : never;
/** A recorded event of any known type, told apart by `type`. */
export type AnyRecorded = Spread<DomainEvent>;

/** Every event type by its wire name. */
export const eventTypes: ReadonlyMap<string, EventType> = new Map(all.map((each) => [each.type, each]));

import { z } from 'zod';
import { figures, thresholds } from './alert.values.ts';
import { coordinateSchema } from './coordinate.ts';
import { instant } from './envelope.ts';
import { type EventOf, eventType } from './event-type.ts';
import { goalContext } from './goal.context.ts';
import { personal } from './personal.ts';
import { reviewContext } from './review.context.ts';
import { day, id } from './values.ts';

/** What an alert is about, with whose it was when the alert was raised or cleared. */
export const alertSubject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('goal'), goalId: id, context: goalContext }),
  z.object({ kind: z.literal('blocker'), goalId: id, blockerId: id, context: goalContext }),
  z.object({ kind: z.literal('kpi'), kpiId: id, ownerId: id }),
  z.object({ kind: z.literal('review'), reviewId: id, context: reviewContext }),
]);
export type AlertSubject = z.infer<typeof alertSubject>;

const ofAlert = {
  /** Derives from the rule and the subject, so that a rule has one stream for each subject. */
  alertId: id,
  /** The number of the episode, from 1. */
  episode: z.int().min(1),
  rule: z.string(),
  subject: alertSubject,
  occurredAt: instant,
};

/** `trigger` is the event of the log that made the rule hold: a reading, a change, or a day that began. */
export const alertRaised = eventType(
  'AlertRaised',
  z.object({ ...ofAlert, version: z.string(), thresholds, figures, trigger: coordinateSchema }),
);

/** Somebody whom the alert concerns has seen it. It stays until its rule no longer holds. */
export const alertAcknowledged = eventType(
  'AlertAcknowledged',
  z.object({ ...ofAlert, note: personal('metadata.actor.personId', z.string()).optional() }),
);

/** The alert stays silent until this day begins in the organisation's time zone. */
export const alertSnoozed = eventType('AlertSnoozed', z.object({ ...ofAlert, until: day }));

/** `trigger` is the event after which the rule no longer holds. */
export const alertCleared = eventType('AlertCleared', z.object({ ...ofAlert, trigger: coordinateSchema }));

export const alertEvents = [alertRaised, alertAcknowledged, alertSnoozed, alertCleared] as const;
export type AlertEvent = EventOf<(typeof alertEvents)[number]>;

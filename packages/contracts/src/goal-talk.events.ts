import { z } from 'zod';
import { instant } from './envelope.ts';
import { type EventOf, eventType } from './event-type.ts';
import { personal } from './personal.ts';
import { day, id } from './values.ts';

const talk = {
  goalTalkId: id,
  /** Whose goals they are. */
  personId: id,
  managerId: id,
  day,
  goalIds: z.array(id),
  notes: personal('data.personId', z.string()).optional(),
  occurredAt: instant,
};

/** Somebody and a manager above them talked on `day`, and agreed on these goals. */
export const goalTalkHeld = eventType('GoalTalkHeld', z.object(talk));

/** Replaces what was said of the talk. `occurredAt` is that of the talk, not of the correction. */
export const goalTalkCorrected = eventType(
  'GoalTalkCorrected',
  z.object({ ...talk, reason: personal('data.personId', z.string()) }),
);

export const goalTalkEvents = [goalTalkHeld, goalTalkCorrected] as const;
export type GoalTalkEvent = EventOf<(typeof goalTalkEvents)[number]>;

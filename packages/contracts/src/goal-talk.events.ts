import { z } from 'zod';
import { instant } from './envelope.ts';
import { type EventOf, eventType } from './event-type.ts';
import { personal } from './personal.ts';
import { day, id } from './values.ts';

/** Somebody and a manager above them talked on `day`, and agreed on these goals. */
export const goalTalkHeld = eventType(
  'GoalTalkHeld',
  z.object({
    goalTalkId: id,
    /** Whose goals they are. */
    personId: id,
    managerId: id,
    day,
    goalIds: z.array(id),
    notes: personal('data.personId', z.string()).optional(),
    occurredAt: instant,
  }),
);

export const goalTalkEvents = [goalTalkHeld] as const;
export type GoalTalkEvent = EventOf<(typeof goalTalkEvents)[number]>;

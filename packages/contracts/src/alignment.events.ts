import { z } from 'zod';
import { instant } from './envelope.ts';
import { type EventOf, eventType } from './event-type.ts';
import { goalContext } from './goal.context.ts';
import { alignmentKinds } from './goal.values.ts';
import { personal } from './personal.ts';
import { id, weight } from './values.ts';

const ends = {
  childId: id,
  parentId: id,
  child: goalContext,
  parent: goalContext,
  /** A change of a contribution needs one, and so does one that dates back; absent in events from before that rule. */
  reason: personal('data.child.accountableId', z.string()).optional(),
  occurredAt: instant,
};

export const goalAligned = eventType(
  'GoalAligned',
  z.object({ ...ends, kind: z.enum(alignmentKinds), weight }),
);
export const goalUnaligned = eventType('GoalUnaligned', z.object(ends));

export const alignmentEvents = [goalAligned, goalUnaligned] as const;
export type AlignmentEvent = EventOf<(typeof alignmentEvents)[number]>;

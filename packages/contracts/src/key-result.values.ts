import { z } from 'zod';
import { day, figure } from './values.ts';

const unit = z.string().max(40).optional();
const trajectory = { baseline: figure, target: figure, unit };
const limit = { limit: figure, failsAt: figure, unit };

/** A part of a milestone key result, without the text of its title. */
export const milestonePart = z.object({
  milestoneId: z.string().min(1).max(60),
  weight: z.number().positive(),
  dueOn: day.optional(),
});

/** How a key result is measured; the kind decides the formula and the kind of its check-ins' values. */
export const measure = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('increase'), ...trajectory }),
  z.object({ kind: z.literal('decrease'), ...trajectory }),
  z.object({ kind: z.literal('atLeast'), ...limit }),
  z.object({ kind: z.literal('atMost'), ...limit }),
  z.object({ kind: z.literal('count'), ...trajectory }),
  z.object({ kind: z.literal('yesNo'), dueOn: day.optional() }),
  z.object({ kind: z.literal('milestone'), parts: z.array(milestonePart).min(1).max(50) }),
]);
export type Measure = z.infer<typeof measure>;

/** A check-in's value, tagged: for a count the total, not the step; for a milestone which. */
export const checkInValue = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('number'), number: figure }),
  z.object({ kind: z.literal('count'), total: figure }),
  z.object({ kind: z.literal('yesNo'), done: z.boolean() }),
  z.object({ kind: z.literal('milestone'), milestoneId: z.string().min(1).max(60), done: z.boolean() }),
]);
export type CheckInValue = z.infer<typeof checkInValue>;

/** What the writer of a check-in says of it; `complete` and `crushing` are said, never derived. */
export const checkInStatuses = ['complete', 'crushing', 'onTrack', 'offTrack', 'onHold'] as const;
export type CheckInStatus = (typeof checkInStatuses)[number];

/** A value that progress rests on: of a check-in, or of a restatement, which has no check-in, status or confidence. */
export type Reading = {
  checkInId: string | null;
  revision: number;
  occurredAt: string;
  value: CheckInValue;
  status: CheckInStatus | null;
  confidence: number | null;
};

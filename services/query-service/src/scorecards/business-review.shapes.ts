import { reviewRhythms, reviewTopics } from '@cairn/contracts/business-review.values';
import { z } from 'zod';
import { shownPast } from '../asking/past.ts';
import {
  nameOfThing,
  next,
  personalText,
  personName,
  reflected,
  revision,
  twoClocks,
} from '../asking/shapes.ts';

const meeting = z.object({
  meetingId: z.uuid(),
  day: z.string().describe('the day on which people met'),
  dueOn: z.string().nullable().describe('the day on which it was due; null if none was'),
  late: z.boolean(),
  participants: z.array(z.object({ personId: z.uuid(), name: personName })),
  notes: personalText.nullable(),
  decisions: z.array(z.object({ text: personalText })),
  by: z.uuid(),
  byName: personName,
  ...twoClocks,
});

const businessReviewShape = z.object({
  businessReviewId: z.uuid(),
  name: nameOfThing,
  of: z.object({ kind: z.enum(['scorecard', 'cycle']), id: z.uuid(), name: nameOfThing }),
  topic: z.enum(reviewTopics).describe('`framework`: the yearly review of the scorecard itself'),
  rhythm: z.enum(reviewRhythms),
  firstDay: z.string(),
  leaderId: z.uuid(),
  leaderName: personName,
  lastHeld: z.string().nullable().describe('the latest day on which it was held'),
  nextDue: z.string().nullable().describe('the next day on which it is due; null if it is not due again'),
  due: z.boolean().describe('due on this day or before it'),
  overdue: z.boolean().describe('due before this day and not held since'),
  endedAt: z.string().nullable().describe('when it was ended, as its writer said; null while it goes on'),
  endedReason: personalText.nullable(),
  scheduledAt: z.string().describe('when it was scheduled, as its writer said'),
  meetings: z.array(meeting).describe('each time that it was held, in the order of the log'),
  revision,
});

export const businessReviewDetail = businessReviewShape.extend({ ...shownPast, ...reflected });
export const businessReviewList = z.object({
  businessReviews: z.array(businessReviewShape),
  next,
  ...shownPast,
  ...reflected,
});

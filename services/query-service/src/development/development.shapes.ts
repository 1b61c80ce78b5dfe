import { developmentOutcomes } from '@cairn/contracts/development.values';
import { z } from 'zod';
import {
  backdated,
  occurredAt,
  personalText,
  personName,
  recordedAt,
  revision,
  twoClocks,
} from '../asking/shapes.ts';

export const developmentStatuses = ['open', ...developmentOutcomes] as const;

/** A development need with its growth plan, in the list and in a packet. */
export const developmentNeed = z.object({
  developmentNeedId: z.uuid(),
  personId: z.uuid(),
  personName,
  what: personalText,
  why: personalText,
  dimension: z.string().nullable().describe('the dimension of ratings that it serves'),
  fromReviewId: z
    .uuid()
    .nullable()
    .describe('the review from which it comes; null if there is none that you may know of'),
  recordedById: z.uuid(),
  recordedByName: personName,
  status: z.enum(developmentStatuses),
  closed: z.object({ at: occurredAt, recordedAt, backdated, reason: personalText.nullable() }).nullable(),
  actions: z
    .array(
      z.object({
        growthActionId: z.uuid(),
        action: personalText,
        dueOn: z.string(),
        status: z.enum(['planned', 'done', 'dropped']),
        overdue: z.boolean(),
        settled: z
          .object({
            at: occurredAt,
            recordedAt,
            backdated,
            words: personalText.nullable().describe('the note with which it was done, or why it was dropped'),
          })
          .nullable(),
      }),
    )
    .describe('the growth plan, in the order in which it was planned'),
  ...twoClocks,
  revision,
});

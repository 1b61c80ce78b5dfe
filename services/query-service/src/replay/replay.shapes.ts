import { cyclePolicy, ratingScale } from '@cairn/contracts/cycle.values';
import { goalResult } from '@cairn/contracts/review.values';
import { dayRange } from '@cairn/contracts/values';
import { z } from 'zod';
import { personalText } from '../asking/shapes.ts';

const who = z.object({
  personId: z.uuid(),
  kind: z.string(),
  actingAs: z.string(),
  onBehalfOf: z.uuid().nullable(),
  client: z.string(),
  issuer: z.string(),
  subject: personalText,
});

const place = {
  eventId: z.uuid(),
  type: z.string(),
  stream: z.string(),
  revision: z.int(),
  position: z.string(),
  occurredAt: z.string().describe('when it was true'),
  recordedAt: z.string().describe('when it was recorded'),
};

const upcast = z
  .object({ data: z.unknown(), metadata: z.unknown() })
  .describe('in the newest version of its schema');

const raw = z
  .object({ data: z.string(), metadata: z.string(), schemaVersion: z.int(), created: z.string() })
  .describe("the bytes as they were written, as text: JSON in UTF-8; `created` is the store's own clock");

const told = z.object({
  ...place,
  who: who.nullable().describe('null where it was written in confidence'),
  upcast,
  raw: raw.nullable().describe('null where a part of it is hidden'),
  hidden: z.array(z.string()).describe('what is kept from you, as paths'),
});

const evidenceThen = z.object({
  stream: z.string(),
  revision: z.int(),
  event: told.nullable(),
  withheld: z.boolean().describe('you may not read this evidence'),
  since: z.array(told).describe('what corrected, restated, replaced or withdrew it since'),
});

const resultThen = goalResult.extend({
  asOf: goalResult.shape.asOf.describe('the last event that it rests on'),
  contributors: z
    .array(
      z.object({
        goalId: z.uuid(),
        parentId: z.uuid(),
        weight: z.number(),
        revision: z.int(),
        progress: z.number().nullable(),
        coverage: z.number(),
      }),
    )
    .describe('the goals below that it is made of, at their revisions then, as far as you may read them'),
});

const goalThen = z.object({
  goalId: z.uuid(),
  asCited: resultThen.nullable().describe('at the revision that is cited, at the latest when it was cited'),
  atTheStep: resultThen.nullable().describe('at the position of the step'),
  asSeen: resultThen.nullable().describe("on the writer's screen; null where that was not told"),
});

const inForce = z.object({
  cycle: z
    .object({
      cycleId: z.uuid(),
      status: z.enum(['open', 'closed']),
      evaluationPeriod: dayRange,
      administrationWindow: dayRange,
      timeZone: z.string(),
      scale: ratingScale.nullable(),
      dimensions: z.array(z.object({ dimension: z.string(), label: z.string() })),
      policy: cyclePolicy,
    })
    .nullable(),
  reportingLine: z.object({
    day: z.string(),
    unitId: z.uuid().nullable(),
    level: z.string().nullable(),
    managers: z.array(z.object({ managerId: z.uuid(), relation: z.enum(['line', 'matrix']) })),
  }),
});

const step = z.object({
  ...place,
  who,
  changed: z
    .array(z.object({ path: z.string(), from: z.unknown(), to: z.unknown() }))
    .describe('what the step changed in the state, as JSON pointers'),
  state: z.unknown().describe('after the step'),
  evidence: z.array(evidenceThen).describe('what the step cites, or rests on'),
  goals: z
    .array(goalThen)
    .describe('results of the cited goals, of their own key results and of what contributes to them'),
  inForce,
  upcast,
  raw,
});

export const replay = z.object({
  reviewId: z.uuid(),
  subjectId: z.uuid(),
  until: z.string().nullable().describe('the position at which the replay stops'),
  people: z.record(z.string(), z.string()).describe('names of those who appear'),
  steps: z.array(step),
  unknown: z
    .array(z.object({ stream: z.string(), revision: z.int(), position: z.string(), type: z.string() }))
    .describe('events that a newer version wrote: this one cannot tell them'),
  position: z.string().describe('how far into the log this answer looks'),
});

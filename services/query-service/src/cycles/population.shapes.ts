import { exclusionReasons } from '@cairn/contracts/cycle.values';
import { leftOutReasons } from '@cairn/contracts/population.values';
import { reviewKinds } from '@cairn/contracts/review.values';
import { stageNames } from '@cairn/contracts/stage.values';
import { dayRange } from '@cairn/contracts/values';
import { z } from 'zod';
import {
  nameOfThing,
  next,
  occurredAt,
  parked,
  personalText,
  personName,
  position,
  recordedAt,
  twoClocks,
} from '../asking/shapes.ts';

const stages = z.array(
  z.object({
    stage: z.enum(stageNames),
    to: z.string().describe('its last day'),
    done: z.int().describe('reviews that are through it'),
    overdue: z.int().describe('open reviews that are not through it although its last day is over'),
  }),
);

const change = { byId: z.uuid(), byName: personName, ...twoClocks };

export const stageMove = z.object({
  from: dayRange,
  to: dayRange,
  reason: personalText,
  byId: z.uuid(),
  byName: personName,
  occurredAt,
  recordedAt,
});

const counts = {
  eligible: z.int(),
  excluded: z.int().describe('left out for a reason that the cycle names'),
  opened: z.int(),
  withdrawn: z.int(),
  joinedLate: z.int().describe('added after the launch'),
  left: z.int().describe('excluded after their review was opened'),
  stages,
};

export const member = z.object({
  personId: z.uuid(),
  personName,
  employmentId: z.uuid(),
  state: z.enum(['opened', 'withdrawn', 'leftOut']),
  reason: z.enum(leftOutReasons).nullable().describe('why the launch left them out'),
  unitId: z.uuid().nullable().describe('the unit that the review pins, or today’s'),
  unitName: nameOfThing,
  managerId: z.uuid().nullable().describe('the accountable rater, or the line manager of today'),
  managerName: personName,
  reviewId: z.uuid().nullable(),
  through: z.array(z.enum(stageNames)).describe('the stages of the cycle that the review is through'),
  overdue: z.array(z.enum(stageNames)),
  joinedLate: z.object(change).nullable().describe('who added them after the launch'),
  left: z
    .object({ why: z.enum(exclusionReasons), reason: personalText, ...change })
    .nullable()
    .describe('why they left the cycle after their review was opened'),
});

export const populationReport = z.object({
  launch: z
    .object({
      launchId: z.uuid(),
      kind: z.enum(reviewKinds),
      state: z.enum(['underWay', 'completed']),
      opened: z.int().describe('reviews that it opened; while it is under way, those of the cycle so far'),
      openBefore: z.int().nullable(),
      leftOut: z.int().nullable(),
      requestedById: z.uuid(),
      requestedByName: personName,
      requested: z.object(twoClocks),
      completed: z.object(twoClocks).nullable(),
    })
    .nullable()
    .describe('the last launch; null before the first'),
  stageMoves: z
    .array(stageMove.extend({ stage: z.enum(stageNames) }))
    .describe('how the days of stages were moved'),
  ...counts,
  groups: z
    .array(
      z.object({
        unitId: z.uuid().nullable(),
        unitName: nameOfThing,
        managerId: z.uuid().nullable(),
        managerName: personName,
        ...counts,
      }),
    )
    .nullable()
    .describe('the same by unit or by manager, if `by` asks for it'),
  people: z.array(member),
  next,
  position,
  parked,
});

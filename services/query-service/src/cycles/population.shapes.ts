import { leftOutReasons } from '@cairn/contracts/population.values';
import { reviewKinds } from '@cairn/contracts/review.values';
import { stageNames } from '@cairn/contracts/stage.values';
import { z } from 'zod';
import { nameOfThing, next, parked, personName, position, twoClocks } from '../asking/shapes.ts';

const stages = z.array(
  z.object({
    stage: z.enum(stageNames),
    to: z.string().describe('its last day'),
    done: z.int().describe('reviews that are through it'),
    overdue: z.int().describe('open reviews that are not through it although its last day is over'),
  }),
);

const counts = {
  eligible: z.int(),
  excluded: z.int().describe('left out for a reason that the cycle names'),
  opened: z.int(),
  withdrawn: z.int(),
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

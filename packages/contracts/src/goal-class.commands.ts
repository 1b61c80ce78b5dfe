import { z } from 'zod';
import { atLeastOne, type CommandData, occurredAt, reasonIfBackdated } from './command-data.ts';
import type { Command } from './decider.ts';

const oneSpace = (given: string): string => given.replaceAll(/\s+/g, ' ');

const name = (most: number) =>
  z
    .string()
    .normalize('NFKC')
    .trim()
    .overwrite(oneSpace)
    .max(most)
    .regex(
      /^[\p{L}\p{N}][\p{L}\p{N} _.&/+-]*$/u,
      'letters, digits, spaces and _ . & / + -, with a letter or a digit first',
    );

/** Tags and folders are names of the organisation, which the goal feed shows; they name no person. */
export const goalTags = z
  .array(
    name(40)
      .toLowerCase()
      .meta({ examples: ['growth'] }),
  )
  .max(20)
  .describe('kept in lower case, each once, in alphabetical order');
const folder = name(100).nullable();

/** How a goal is filed when it is set. */
export const goalClass = { tags: goalTags.optional(), folder: folder.optional() };

/** A field that is left out stays as it is; null takes the goal out of its folder. */
export const classifyGoalBody = atLeastOne(
  z.strictObject({ ...goalClass, reason: reasonIfBackdated, occurredAt }),
  { tags: ['growth'], folder: '2026' },
);

export type ClassifyGoal = Command<'ClassifyGoal', CommandData<typeof classifyGoalBody, 'goalId'>>;

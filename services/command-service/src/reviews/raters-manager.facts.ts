import { dayOf } from '@cairn/contracts/day';
import { person } from '@cairn/domain/person.decider';
import { lineManagerOn } from '@cairn/domain/person.state';
import type { Review } from '@cairn/domain/review.state';
import type { CommandContext } from '../context.ts';

/** Whether one is the line manager of a review's accountable rater today; never the subject, who may be that of their own rater. */
export const isRatersManager = async (
  { execute, now }: CommandContext,
  personId: string,
  { context }: Review,
): Promise<boolean> => {
  if (context.subjectId === personId) return false;
  const { state } = await execute.state(person, context.accountableRaterId);
  return lineManagerOn(state, dayOf(now())) === personId;
};

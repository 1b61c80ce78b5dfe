import { dayOf } from '@cairn/contracts/day';
import type { OpenReview } from '@cairn/contracts/review.commands';
import type { CycleState } from '@cairn/domain/cycle.state';
import { pinnedEmployment } from '@cairn/domain/pinned-employment';
import type { EmploymentFacts } from '@cairn/domain/review.facts';
import type { CommandContext } from '../context.ts';
import { readPerson } from './inquiry.facts.ts';
import { unitsOf } from './unit-tree.facts.ts';

/** What a review that is opened today pins of an employment. Null if it is not the subject's, or lies outside the period. */
export const employmentFacts = async (
  context: CommandContext,
  { subjectId, employmentId }: OpenReview['data'],
  cycle: CycleState,
): Promise<EmploymentFacts | null> => {
  if (cycle.status === 'unset') return null;
  const openedOn = dayOf(context.now(), context.timeZone);
  const pinned = pinnedEmployment(await readPerson(context)(subjectId), employmentId, { cycle, openedOn });
  if (!pinned) return null;
  const { day, ...facts } = pinned;
  return { ...facts, units: await unitsOf(context, cycle, { unitId: facts.unitId, day }) };
};

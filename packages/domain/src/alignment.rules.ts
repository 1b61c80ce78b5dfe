import { reject, refuseField } from '@cairn/contracts/rejection';
import type { DayRange } from '@cairn/contracts/values';
import { type AlignmentState, goalsAbove, heightOf } from './alignment.state.ts';
import type { Goal, GoalState } from './goal.state.ts';

/** The most levels that a chain of goals may have. */
export const maxLevels = 8;

/** Throws if the child was never set or is closed. */
export const openChild = (child: GoalState): Goal => {
  if (child.status === 'unset') return reject('notFound', 'goal/unknown', 'No such goal was set.');
  return child.status === 'closed'
    ? reject('conflict', 'goal/already-closed', 'The goal is closed, so its alignment can no longer change.')
    : child;
};

/** Throws if the parent was never set or is closed. */
export const openParent = (parent: GoalState): Goal => {
  if (parent.status === 'unset')
    return refuseField('alignment/unknown-parent', 'No such goal was set.', {
      path: 'parentId',
      message: 'a goal',
    });
  return parent.status === 'closed'
    ? reject('conflict', 'alignment/parent-closed', 'The parent is closed.', [
        { path: 'parentId', message: 'a goal that is open' },
      ])
    : parent;
};

/** Throws if the link would make a loop or a chain that is too deep. */
export const checkPosition = (childId: string, parentId: string, state: AlignmentState): void => {
  if (childId === parentId)
    refuseField('alignment/own-parent', 'A goal cannot be its own parent.', {
      path: 'parentId',
      message: 'another goal',
    });
  const above = goalsAbove(state, parentId);
  if (above.includes(childId))
    refuseField('alignment/loop', 'The goal would become its own ancestor.', {
      path: 'parentId',
      message: 'a goal that is not below this one',
    });
  const levels = above.length + 1 + heightOf(state, childId);
  if (levels > maxLevels)
    refuseField('alignment/too-deep', `The goals would be ${levels} levels deep.`, {
      path: 'parentId',
      message: `a parent that makes at most ${maxLevels} levels`,
    });
};

/** A contribution counts only in a cycle whose period holds all of the child's days: the child's own, or a longer one. */
export const checkCycle = (child: Goal, parent: Goal, period: DayRange | undefined): void => {
  if (child.context.cycleId === parent.context.cycleId) return;
  if (period && period.from <= child.period.from && child.period.to <= period.to) return;
  refuseField(
    'alignment/outside-the-cycle',
    'A goal contributes within its cycle, or to a goal of a cycle whose period contains it.',
    {
      path: 'parentId',
      message: `a goal of the same cycle, or of one that covers ${child.period.from} to ${child.period.to}`,
    },
  );
};

import type { SetGoal } from '@cairn/contracts/goal.commands';
import type { GoalEvent } from '@cairn/contracts/goal.events';
import { reject } from '@cairn/contracts/rejection';
import type { GoalFacts } from './goal.facts.ts';
import { classOf } from './goal-class.rules.ts';
import {
  accountableOf,
  checkKeyResultLimit,
  checkObjective,
  checkTakesPart,
  openOkrCycle,
  periodOf,
} from './goal-opening.rules.ts';
import type { ClosedGoal, OpenGoal } from './goal.state.ts';
import { keyResultOf } from './key-result.rules.ts';

/** The goal with its key results, in its cycle. Throws if the cycle, its owner, objective or a key result does not allow it. */
export const setGoal = (command: SetGoal, facts: GoalFacts): GoalEvent[] => {
  const {
    cycleId,
    owner,
    accountableId: _,
    visibility,
    period,
    keyResults,
    tags,
    folder,
    ...data
  } = command.data;
  const accountableId = accountableOf(command, facts);
  const cycle = openOkrCycle(facts);
  checkTakesPart(command, facts);
  checkObjective(facts);
  checkKeyResultLimit(keyResults.length, cycle);
  const days = periodOf(period, cycle);
  const context = { visibility, owner, accountableId, unitId: facts.owner.unitId, cycleId };
  const classified = tags || folder ? classOf({ tags, folder }, { tags: [], folder: null }) : {};
  return [
    {
      type: 'GoalSet',
      data: {
        ...data,
        ...classified,
        context,
        period: days,
        timeZone: cycle.timeZone,
        keyResults: keyResults.map((each, i) =>
          keyResultOf(each, { path: `keyResults/${i}/`, period: days, kpis: facts.kpis }),
        ),
      },
    },
  ];
};

/** Nothing if the goal was set by this command. The id derives from the command, so only the same one can bring it again. */
export const setAgain = ({ data }: SetGoal, { context, keyResults }: OpenGoal | ClosedGoal): GoalEvent[] =>
  context.cycleId === data.cycleId && data.keyResults.every((each) => keyResults.has(each.keyResultId))
    ? []
    : reject('conflict', 'goal/already-set', 'A goal with this id was already set.');

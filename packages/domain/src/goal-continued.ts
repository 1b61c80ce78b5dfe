import type { CarryOverGoal } from '@cairn/contracts/goal-carry-over.commands';
import type { SetGoal } from '@cairn/contracts/goal.commands';
import type { GoalEvent } from '@cairn/contracts/goal.events';
import type { KeyResultBody } from '@cairn/contracts/key-result.commands';
import type { CheckInValue } from '@cairn/contracts/key-result.values';
import { type Personal, unlessErased } from '@cairn/contracts/personal';
import { refuseField, reject } from '@cairn/contracts/rejection';
import { oldestFirst } from './check-in.readings.ts';
import { type GoalText, goalText } from './goal-text.ts';
import { goalReadings, measureNow, type ReadKeyResult } from './goal-readings.ts';
import type { Goal } from './goal.state.ts';
import { type PartRules, partsOf } from './key-result.part.ts';
import { continued, withBaseline } from './measure-continued.ts';

type Carrying = {
  command: CarryOverGoal;
  goal: Goal;
  /** All events of the goal, oldest first. */
  events: readonly (GoalEvent & { revision: number })[];
  /** By the formulas of the goal's cycle. */
  rules: PartRules;
  /** The new id of a key result by its old one. */
  idOf(keyResultId: string): string;
};

type Chosen = { keyResultId: string; baseline?: number | undefined };

const known = (text: Personal): string =>
  unlessErased(text) ??
  reject('conflict', 'goal/text-erased', 'The text of the goal was erased, so it cannot be carried over.');

const valuesOf = ({ readings, restated }: ReadKeyResult): CheckInValue[] => [
  ...[...readings.values()].sort(oldestFirst).map(({ value }) => value),
  ...restated,
];

const checkChosen = (chosen: readonly Chosen[], keyResults: ReadonlyMap<string, ReadKeyResult>): void =>
  chosen.forEach(({ keyResultId, baseline }, i) => {
    const found = keyResults.get(keyResultId);
    const path = `keyResults/${i}/keyResultId`;
    if (!found || found.dropped)
      refuseField('key-result/not-carried', 'The goal has no such key result, or it was dropped.', {
        path,
        message: 'a key result of this goal that was not dropped',
      });
    else if (chosen.findIndex((each) => each.keyResultId === keyResultId) < i)
      refuseField('key-result/named-twice', 'Each key result is carried over once.', {
        path,
        message: 'another key result',
      });
    else if (baseline !== undefined && !withBaseline.includes(measureNow(found).measure.kind))
      refuseField('key-result/no-baseline', 'This kind of key result is carried over as it is.', {
        path: `keyResults/${i}/baseline`,
        message: 'no baseline',
      });
  });

const keyResultsOf = (carrying: Carrying, text: GoalText): (KeyResultBody & { keyResultId: string })[] => {
  const { command, events, rules, idOf } = carrying;
  const readings = goalReadings(events);
  const { keyResults } = readings;
  const chosen = command.data.keyResults;
  if (chosen) checkChosen(chosen, keyResults);
  // A key result that is linked to a KPI counts as open, whatever the KPI came to.
  const kpiOf = () => undefined;
  const parts = partsOf(readings, { rules, now: Date.parse(command.at), measureOf: measureNow, kpiOf });
  const isOpen = (_: ReadKeyResult, i: number): boolean =>
    parts[i]?.dropped === false && (parts[i].progress ?? 0) < 1;
  const named: readonly Chosen[] = chosen ?? [...keyResults.values()].filter(isOpen);
  return named.flatMap(({ keyResultId, baseline }) => {
    const [read, own] = [keyResults.get(keyResultId), text.keyResults.get(keyResultId)];
    if (!read || !own) return [];
    const { measure, weight } = measureNow(read);
    const titles = new Map((own.milestones ?? []).map((each) => [each.milestoneId, known(each.title)]));
    const carried = continued(measure, valuesOf(read), { baseline, titles });
    return [{ keyResultId: idOf(keyResultId), title: known(own.title), weight, measure: carried }];
  });
};

/**
 * The command that sets the goal with which another one continues in another cycle: its text, owner, terms and visibility,
 * and the chosen or open key results. Throws if a chosen one cannot be carried over.
 */
export const continuedGoal = (carrying: Carrying): SetGoal => {
  const { command, goal, events } = carrying;
  const { carriedToId: goalId, cycleId, period, occurredAt } = command.data;
  const text = goalText(events) ?? reject('notFound', 'goal/unknown', 'No such goal was set.');
  const description = text.description === undefined ? undefined : known(text.description);
  const { owner, accountableId, visibility } = goal.context;
  const { level, ambition, checkInCadenceDays, tags, folder } = goal;
  const { strategicObjective = goal.strategicObjective } = command.data;
  return {
    ...command,
    type: 'SetGoal',
    data: {
      goalId,
      cycleId,
      title: known(text.title),
      ...(description !== undefined && { description }),
      level,
      ambition,
      owner,
      accountableId,
      visibility,
      ...(period && { period }),
      checkInCadenceDays,
      progressFrom: text.progressFrom,
      strategicObjective,
      keyResults: keyResultsOf(carrying, text),
      tags: [...tags],
      folder,
      carriedFrom: { goalId: goal.goalId, cycleId: goal.context.cycleId },
      occurredAt,
    },
  };
};

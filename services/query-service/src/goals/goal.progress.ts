import { endOfDay, firstInstantOfDay, msPerDay } from '@cairn/contracts/day';
import { type Scoring, scoring } from '@cairn/scoring/versions';
import { isLinkedStale, linkedReadings } from './linked-kpi.view.ts';
import type { FiguredGoal, TreeRow } from './goal.rows.ts';
import type { FiguredKeyResult } from './key-result.rows.ts';

/** The formulas that a goal's cycle pins; the first version if the cycle has not reached the read model. */
export const formulas = (goal: FiguredGoal): Scoring => scoring(goal.scoring ?? '1');

/** Whether figures are computed under the measures and weights of now, or under those as they were first set. */
export type Under = 'now' | 'firstSet';

/** The measure and weight of a key result, now or as first set. */
export const measureOf = ({ measure, weight, measures }: FiguredKeyResult, under: Under) =>
  (under === 'firstSet' && measures[0]) || { measure, weight };

/** The first instant of a goal's days and the first one after them, in ms, their zone, and when it is judged. */
type Days = { start: number; end: number; timeZone: string; now: number };

/** The first instant after the days of a key result, in ms. */
export const endOf = (
  { due_on }: FiguredKeyResult,
  { end, timeZone }: Pick<Days, 'end' | 'timeZone'>,
): number => (due_on === null ? end : Date.parse(endOfDay(due_on, timeZone)));

/** The days of a key result, in ms. */
export const daysOf = (row: FiguredKeyResult, goal: Pick<Days, 'end' | 'timeZone'>) => ({
  start: Date.parse(row.starts_at),
  end: endOf(row, goal),
  timeZone: goal.timeZone,
});

/** When a key result was set, or when it starts if that is later. */
const setAt = ({ signs, cadence_days }: FiguredKeyResult): number =>
  signs.pendingUntil - cadence_days * msPerDay;

/** A key result's raw progress at `days.now`. */
export const rawProgress = (
  rules: Scoring,
  row: FiguredKeyResult,
  days: Days & { under?: Under },
): number | null => {
  const { measure } = measureOf(row, days.under ?? 'now');
  return rules.keyResultProgress(
    measure,
    linkedReadings(rules, row, { measure, days: () => daysOf(row, days) }) ??
      row.current.map(({ value, checkInId, occurredAt }) => ({
        value,
        occurredAt: checkInId === null ? null : occurredAt,
      })),
    () => ({
      start: Date.parse(row.starts_at),
      from: days.start,
      setOn: firstInstantOfDay(setAt(row), days.timeZone),
      until: Math.min(days.now, endOf(row, days)),
      cadence: row.cadence_days * msPerDay,
    }),
  );
};

const msOf = (instant: string | null): number | null => (instant === null ? null : Date.parse(instant));

/** When a goal is judged, and its end and closing, in ms. */
export const instantsOf = (
  { ends_at, closed_at }: Pick<FiguredGoal, 'ends_at' | 'closed_at'>,
  now: Date,
) => ({
  now: now.getTime(),
  end: Date.parse(ends_at),
  closedAt: msOf(closed_at),
});

/** A goal's period and the instant at which it is judged, in ms; `end` is the first instant after the period. */
export const spanOf = (rules: Scoring, goal: FiguredGoal, now: Date) => {
  const instants = instantsOf(goal, now);
  return {
    timeZone: goal.time_zone,
    start: Date.parse(goal.starts_at),
    end: instants.end,
    now: rules.judgedAt(instants),
    heldSince: msOf(goal.held_since),
    ambition: goal.ambition,
  };
};

/** A goal's status: the one that `goalStatus` finds in SQL. */
export const statusOf = (
  rules: Scoring,
  goal: FiguredGoal,
  { keyResults, now }: { keyResults: readonly FiguredKeyResult[]; now: Date },
) =>
  rules.objectiveStatus({
    closed: goal.state === 'closed',
    onHold: goal.state === 'onHold',
    keyResults: keyResults
      .filter(({ measure }) => measure.kind !== 'linkedKpi')
      .map(({ signs, dropped }) => ({ ...signs, dropped })),
    now: now.getTime(),
    end: Date.parse(goal.ends_at),
  });

export type GoalSpan = ReturnType<typeof spanOf>;

export type RollUps = ReturnType<Scoring['cascade']>;

const part = (rules: Scoring, row: FiguredKeyResult, days: Days & { under: Under }) => ({
  weight: measureOf(row, days.under).weight,
  progress: rawProgress(rules, row, days),
  stale: isLinkedStale(row, days) ?? rules.isStale(row.signs, days.now),
  dropped: row.dropped,
  measures: row.measures,
});

/** Progress, coverage and dropped share of every goal of a tree, by its id. */
export const rollUps = (
  rules: Scoring,
  tree: readonly TreeRow[],
  { now, under }: { now: Date; under: Under },
): RollUps =>
  rules.cascade(
    tree.map((goal) => {
      const { goal_id, progress_from, parent, key_results } = goal;
      const instants = instantsOf(goal, now);
      const days = {
        start: Date.parse(goal.starts_at),
        end: instants.end,
        timeZone: goal.time_zone,
        now: rules.judgedAt(instants),
        under,
      };
      return {
        goalId: goal_id,
        progressFrom: progress_from,
        keyResults: key_results.map((row) => part(rules, row, days)),
        parent: parent && { goalId: parent.parent_id, relation: parent.kind, weight: parent.weight },
      };
    }),
  );

import type { AlertRule } from '@cairn/contracts/alert.values';
import { dayOf, msPerDay } from '@cairn/contracts/day';
import { ruleOn } from '@cairn/domain/alert.rules';
import { measureNow } from '@cairn/domain/goal-readings';
import { signsOf } from '@cairn/domain/key-result.part';
import { type Scoring, scoring } from '@cairn/scoring/versions';
import type { WatchedCycle } from './cycle.state.ts';
import type { WatchedGoal } from './goal.state.ts';
import { type Finding, type Judging, type Standing, standing } from './standing.ts';

/** The status of a goal, and its active key results with theirs. */
const statusesOf = (rules: Scoring, { readings, onHold }: WatchedGoal, now: number) => {
  const { keyResults, end } = readings;
  // Nobody checks in on a linked KPI, which has alerts of its own.
  const signs = [...keyResults.values()]
    .filter((each) => measureNow(each).measure.kind !== 'linkedKpi')
    .map((each) => ({ ...signsOf(each), dropped: each.dropped }));
  const active = signs
    .filter(({ dropped }) => !dropped)
    .map((each) => ({
      dueAt: rules.staleAt(each) ?? each.staleAfter,
      status: rules.keyResultStatus(each, now),
    }));
  const status = rules.objectiveStatus({ closed: false, onHold, keyResults: signs, now, end });
  return { status, active, running: !onHold && now < end };
};

type Statuses = ReturnType<typeof statusesOf>;

const isOffTrack =
  ({ status, active }: Statuses): Finding =>
  () =>
    status === 'offTrack'
      ? { keyResults: active.filter((each) => each.status === 'offTrack').length, of: active.length }
      : undefined;

const owed = ({ active }: Statuses, timeZone: string) => {
  const stale = active.filter((each) => each.status === 'stale');
  const since = Math.min(...stale.map(({ dueAt }) => dueAt));
  return { keyResults: stale.length, of: active.length, dueOn: dayOf(since, timeZone) };
};

const isStale =
  (found: Statuses, timeZone: string): Finding =>
  () =>
    found.status === 'stale' && found.running ? owed(found, timeZone) : undefined;

// One missed check-in raises one alert: the status of a stale goal says it already.
const missesCadence =
  (found: Statuses, timeZone: string): Finding =>
  () => {
    const hidden = found.running && found.status !== 'stale';
    return hidden && found.active.some(({ status }) => status === 'stale')
      ? owed(found, timeZone)
      : undefined;
  };

/** Whether a rule judges the status of a goal on a day although its cycle is closed, so that nobody may check in: in version 1. */
const judgesAfterCycle = (rule: AlertRule, day: string): boolean => ruleOn(rule, day)?.version === '1';

const isOld =
  (raisedAt: string, { now }: Judging): Finding =>
  ({ days = 0 }) => {
    const age = Math.floor((now - Date.parse(raisedAt)) / msPerDay);
    return age >= days ? { days: age } : undefined;
  };

/** The rules that hold for a goal, in its cycle, and for its blockers, which are resolved also after the cycle was closed. */
export const goalAlerts = (
  goal: WatchedGoal,
  judging: Judging,
  cycle: WatchedCycle | undefined,
): Standing[] => {
  const { goalId, context, readings, blockers } = goal;
  const { day, now } = judging;
  const found = statusesOf(scoring(cycle?.scoringVersion ?? '1'), goal, now);
  const subject = { kind: 'goal' as const, goalId, context };
  const judged = (rule: AlertRule, find: Finding): Standing[] =>
    cycle?.isClosed && !judgesAfterCycle(rule, day) ? [] : standing(rule, { subject, day, find });
  return [
    ...judged('goalOffTrack', isOffTrack(found)),
    ...judged('goalStale', isStale(found, readings.timeZone)),
    ...judged('cadenceMissed', missesCadence(found, readings.timeZone)),
    ...[...blockers].flatMap(([blockerId, raisedAt]) => {
      const subject = { kind: 'blocker' as const, goalId, blockerId, context };
      return standing('goalBlocked', { subject, day, find: isOld(raisedAt, judging) });
    }),
  ];
};

import { dayOf, msPerDay } from '@cairn/contracts/day';
import { measureNow } from '@cairn/domain/goal-readings';
import { signsOf } from '@cairn/domain/key-result.part';
import type { Scoring } from '@cairn/scoring/versions';
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
    .map((each) => ({ ...each, status: rules.keyResultStatus(each, now) }));
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
  const since = Math.min(...stale.map(({ staleAfter }) => staleAfter));
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

const isOld =
  (raisedAt: string, { now }: Judging): Finding =>
  ({ days = 0 }) => {
    const age = Math.floor((now - Date.parse(raisedAt)) / msPerDay);
    return age >= days ? { days: age } : undefined;
  };

/** The rules that hold for a goal and for its blockers. */
export const goalAlerts = (rules: Scoring, goal: WatchedGoal, judging: Judging): Standing[] => {
  const { goalId, context, readings, blockers } = goal;
  const { day, now } = judging;
  const found = statusesOf(rules, goal, now);
  const about = { subject: { kind: 'goal' as const, goalId, context }, day };
  return [
    ...standing('goalOffTrack', { ...about, find: isOffTrack(found) }),
    ...standing('goalStale', { ...about, find: isStale(found, readings.timeZone) }),
    ...standing('cadenceMissed', { ...about, find: missesCadence(found, readings.timeZone) }),
    ...[...blockers].flatMap(([blockerId, raisedAt]) => {
      const subject = { kind: 'blocker' as const, goalId, blockerId, context };
      return standing('goalBlocked', { subject, day, find: isOld(raisedAt, judging) });
    }),
  ];
};

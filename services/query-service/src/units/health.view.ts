import type { GoalStatus } from '@cairn/scoring/status';
import { newest, scoring } from '@cairn/scoring/versions';
import { withComputed } from '../scorecards/kpi.computed.ts';
import { kpiThen } from '../scorecards/kpi.past.ts';
import { historyFrom } from '../scorecards/kpi.sql.ts';
import { type Asked, showMeasuredKpi } from '../scorecards/kpi.view.ts';
import type { Past } from '../asking/past.ts';
import type { JsonHealth } from './health.sql.ts';

type At = Pick<Asked, 'now' | 'timeZone'> & { past: Past | undefined };

const share = (part: number, of: number): number | null => (of === 0 ? null : part / of);

/** Open goals by their status, and how many of their key results keep their check-in cadence. */
const goalHealth = (unitId: string, { goals, key_results }: Pick<JsonHealth, 'goals' | 'key_results'>) => {
  const own = goals.filter(({ unit_id }) => unit_id === unitId);
  const count = (status: GoalStatus): number => own.find((each) => each.status === status)?.goals ?? 0;
  const { running = 0, kept = 0 } = key_results.find(({ unit_id }) => unit_id === unitId) ?? {};
  return {
    n: own.reduce((sum, each) => sum + each.goals, 0),
    complete: count('complete'),
    crushing: count('crushing'),
    onTrack: count('onTrack'),
    onHold: count('onHold'),
    pending: count('pending'),
    stale: count('stale'),
    offTrack: count('offTrack'),
    keyResults: running,
    checkedIn: kept,
    checkInRate: share(kept, running),
  };
};

/** KPIs in use by their state, and how many of them are read as often as their periodicity says. */
const kpiHealth = (unitId: string, { kpis }: Pick<JsonHealth, 'kpis'>, { past, now, timeZone }: At) => {
  const rules = scoring(newest);
  const asked = { now, timeZone, range: {}, points: 1 };
  const own = kpis
    .filter(({ unit_id }) => unit_id === unitId)
    .map(({ kpi }) =>
      showMeasuredKpi(rules, withComputed(rules, kpiThen(historyFrom(kpi), past), asked), asked),
    );
  const count = (state: string): number => own.filter((kpi) => kpi.state === state).length;
  const overdue = own.filter((kpi) => kpi.overdue).length;
  return {
    n: own.length,
    red: count('red'),
    yellow: count('yellow'),
    green: count('green'),
    stale: count('stale'),
    noData: count('noData'),
    overdue,
    measuredRate: share(own.length - overdue, own.length),
  };
};

/** The health of a unit: its goals and the KPIs on its scorecards, each with their number. */
export const showHealth = ({ unit_id, name }: JsonHealth['units'][number], found: JsonHealth, at: At) => ({
  unitId: unit_id,
  name,
  goals: goalHealth(unit_id, found),
  kpis: kpiHealth(unit_id, found, at),
});

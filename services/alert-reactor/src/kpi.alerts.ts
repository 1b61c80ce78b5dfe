import type { AlertRule } from '@cairn/contracts/alert.values';
import { dayOf } from '@cairn/contracts/day';
import { ruleOn } from '@cairn/domain/alert.rules';
import { nextReadingDue } from '@cairn/domain/kpi-cadence';
import { anchorsOn } from '@cairn/domain/kpi.target';
import { byLastDay, lastDayOf, periodDays } from '@cairn/domain/kpi-period';
import { endOfYear, trendOf } from '@cairn/domain/kpi-trend';
import { readingValue } from '@cairn/scoring/kpi-aggregation';
import { scoring } from '@cairn/scoring/versions';
import type { ReadKpi } from './kpi.state.ts';
import { type Finding, type Judging, type Standing, standing } from './standing.ts';

// Later formulas need a later version of the rules, so that what was raised stays raised.
export const kpiRules = scoring('2');

/** The latest period that was measured and has begun; for what adds up over a period, that has ended. */
const latestPeriod = ({ state, readings }: ReadKpi, day: string): string | undefined => {
  const addsUp = state.aggregation === 'sum' || state.aggregation === 'count';
  return [...readings.keys()]
    .filter((period) => (addsUp ? lastDayOf(period) < day : (periodDays(period)?.from ?? '') <= day))
    .sort(byLastDay)
    .at(-1);
};

const anchorsFor = ({ state }: ReadKpi, period: string) => anchorsOn(state, periodDays(period)?.from ?? '');

const isRed =
  (kpi: ReadKpi, { day }: Judging): Finding =>
  () => {
    const period = latestPeriod(kpi, day);
    const reading = period === undefined ? undefined : kpi.readings.get(period);
    if (period === undefined || !reading) return undefined;
    const value = readingValue(reading);
    const score = kpiRules.kpiScore(anchorsFor(kpi, period), value);
    return kpiRules.scoreBand(score) === 'red' ? { period, value, score } : undefined;
  };

const willMiss =
  (kpi: ReadKpi, { day }: Judging): Finding =>
  () => {
    const values = [...kpi.readings].map(([period, reading]) => ({ period, value: readingValue(reading) }));
    const { points, ahead } = trendOf(values, { today: day, until: endOfYear(day) });
    const [model, final] = [kpiRules.forecast(points), ahead.at(-1)];
    if (!model || !final) return undefined;
    const [prediction, anchors] = [model.at(final.x), anchorsFor(kpi, final.period)];
    const { value, low80: low, high80: high } = prediction;
    if (!kpiRules.willMiss(anchors, prediction)) return undefined;
    const goal = 'goal' in anchors ? { goal: anchors.goal } : {};
    return { period: final.period, value, low, high, slope: model.slope, ...goal };
  };

const isOverdue =
  ({ state, readings }: ReadKpi, { now }: Judging, timeZone: string): Finding =>
  () => {
    const { periodicity, definedAt } = state;
    const lastPeriod = [...readings.keys()].sort(byLastDay).at(-1);
    const due = nextReadingDue({ periodicity, lastPeriod, definedAt }, timeZone);
    return now > due ? { lastPeriod: lastPeriod ?? null, dueOn: dayOf(due, timeZone) } : undefined;
  };

/** Whether a rule judges a KPI on a day: one that is computed only from version 2 on. */
const isJudged = (rule: AlertRule, { state }: ReadKpi, day: string): boolean =>
  !state.computed || ruleOn(rule, day)?.version !== '1';

/** The rules that hold for a KPI. Nobody reads one that is computed: its inputs miss their cadence. Its days are the organisation's. */
export const kpiAlerts = (kpi: ReadKpi, judging: Judging, timeZone: string): Standing[] => {
  const { kpiId, state } = kpi;
  const { day } = judging;
  const about = { subject: { kind: 'kpi' as const, kpiId, ownerId: state.ownerId }, day };
  const judged = (rule: AlertRule, find: Finding): Standing[] =>
    isJudged(rule, kpi, day) ? standing(rule, { ...about, find }) : [];
  return [
    ...judged('kpiRed', isRed(kpi, judging)),
    ...judged('kpiForecast', willMiss(kpi, judging)),
    ...(state.computed ? [] : judged('cadenceMissed', isOverdue(kpi, judging, timeZone))),
  ];
};

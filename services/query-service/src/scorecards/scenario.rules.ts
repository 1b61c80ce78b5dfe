import { dayOf } from '@cairn/contracts/day';
import { refuseField } from '@cairn/contracts/rejection';
import type { Clock } from './kpi.cadence.ts';
import type { KpiHistory } from './kpi.rows.ts';
import type { KpiChange } from './kpi.scenario.ts';

const mostYears = 5;

/** Throws if the last day of a scenario is not after today, or more than five years ahead. */
export const checkUntil = (until: string, { now, timeZone }: Clock): void => {
  const today = dayOf(now, timeZone);
  const last = `${Number(today.slice(0, 4)) + mostYears}${today.slice(4)}`;
  if (until <= today || until > last)
    refuseField('scenario/no-such-time', 'A scenario ends after today, at most five years ahead.', {
      path: 'until',
      message: `a day after ${today} and up to ${last}`,
    });
};

/** Throws if a KPI is changed twice, is none of these, is computed, or has no reading from which a trend could start. */
export const checkChanges = (changes: readonly KpiChange[], kpis: readonly KpiHistory[]): void =>
  changes.forEach(({ kpiId, trend }, i) => {
    const path = `changes/${i}/kpiId`;
    if (changes.findIndex((each) => each.kpiId === kpiId) < i)
      refuseField('scenario/kpi-twice', 'Each KPI is changed once.', { path, message: 'another KPI' });
    const found = kpis.find(({ kpi }) => kpi.kpi_id === kpiId);
    if (!found)
      return refuseField(
        'scenario/not-on-the-scorecard',
        'No KPI of the scorecard has this id, and none is computed from such a KPI.',
        { path, message: 'a KPI of the scorecard, or one that such a KPI is computed from' },
      );
    if (found.kpi.computed)
      refuseField('scenario/computed-kpi', 'This KPI is computed from others. Change those.', {
        path,
        message: 'a KPI that is measured',
      });
    if (trend !== undefined && found.measurements.length === 0)
      refuseField('scenario/no-reading', 'This KPI has no reading from which a trend could start.', {
        path: `changes/${i}/trend`,
        message: 'a level instead',
      });
  });

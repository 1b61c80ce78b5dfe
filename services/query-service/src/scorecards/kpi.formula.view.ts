import { dayOf } from '@cairn/contracts/day';
import { periodsUntil } from '@cairn/domain/kpi-period';
import type { Scoring } from '@cairn/scoring/versions';
import { showRecording } from '../asking/two-clocks.ts';
import type { Clock } from './kpi.cadence.ts';
import { withComputed } from './kpi.computed.ts';
import { inPeriodsOf } from './kpi.inputs.ts';
import { isPresent } from './kpi.present.ts';
import type { KpiHistory, SaidFormula } from './kpi.rows.ts';

const nameIn = ({ inputs }: KpiHistory, kpiId: string): string | null =>
  inputs?.find(({ kpi }) => kpi.kpi_id === kpiId)?.kpi.name ?? null;

const show = (row: KpiHistory, { formula: { kind, inputs } }: SaidFormula) => ({
  kind,
  inputs: inputs.map(({ kpiId, weight }) => ({ kpiId, kpiName: nameIn(row, kpiId), weight })),
});

/** The formula by which a KPI is computed; null if it is measured. */
export const showFormula = (row: KpiHistory) => {
  const last = row.formulas?.at(-1);
  return last ? show(row, last) : null;
};

/** Every formula that a KPI had, oldest first. */
export const showFormulas = (row: KpiHistory) =>
  (row.formulas ?? []).map((said) => ({
    ...show(row, said),
    since: said.occurred_at,
    ...showRecording(said.occurred_at, said.recorded_at),
    by: said.by_id,
    byName: said.by_name,
    reason: said.reason,
  }));

const mostMissing = 60;

/** For each input of a formula, the ended periods of the KPI since the first one with data in which it has none. */
export const missingInputs = (rules: Scoring, row: KpiHistory, clock: Clock) => {
  const { periodicity } = row.kpi;
  const found = (row.formulas?.at(-1)?.formula.inputs ?? []).map(({ kpiId }) => {
    const input = row.inputs?.find(({ kpi }) => kpi.kpi_id === kpiId);
    const known = input && withComputed(rules, { ...input, inputs: row.inputs ?? [] }, clock);
    const present = known && { ...known, measurements: known.measurements.filter(isPresent(clock)) };
    return {
      kpiId,
      periods: present ? [...inPeriodsOf(rules, present, { periodicity, ...clock }).keys()] : [],
    };
  });
  const first = found.flatMap(({ periods }) => periods).toSorted()[0];
  const ended = first === undefined ? [] : periodsUntil(first, dayOf(clock.now, clock.timeZone));
  return found.map(({ kpiId, periods }) => ({
    kpiId,
    kpiName: nameIn(row, kpiId),
    periods: ended.filter((period) => !periods.includes(period)).slice(-mostMissing),
  }));
};

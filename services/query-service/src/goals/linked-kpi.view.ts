import type { CheckInValue, Measure } from '@cairn/contracts/key-result.values';
import { linkedStaleAfter, readingsWithin } from '@cairn/domain/linked-kpi';
import type { Scoring } from '@cairn/scoring/versions';
import type { FiguredKeyResult, NamedKpi } from './key-result.rows.ts';

/** The KPI that a key result is linked to, or was under a former measure; undefined for any other kind. */
export const kpiOf = (row: FiguredKeyResult, measure: Measure = row.measure): NamedKpi | undefined =>
  measure.kind === 'linkedKpi' ? row.kpis?.get(measure.kpiId) : undefined;

type OwnDays = Parameters<typeof readingsWithin>[1];

/** The value of a linked KPI over the days of the key result; null without a reading in them, undefined for any other kind. */
export const linkedValue = (
  rules: Scoring,
  row: FiguredKeyResult,
  { measure, days }: { measure: Measure; days: () => OwnDays },
): number | null | undefined => {
  if (measure.kind !== 'linkedKpi') return undefined;
  const kpi = kpiOf(row, measure);
  return kpi ? rules.aggregate(kpi.aggregation, readingsWithin(kpi, days())) : null;
};

type ReadNumber = { value: Extract<CheckInValue, { kind: 'number' }>; occurredAt: null };

/** The value of a linked KPI as the reading that progress rests on; undefined for any other kind. */
export const linkedReadings = (
  ...asked: Parameters<typeof linkedValue>
): readonly ReadNumber[] | undefined => {
  const number = linkedValue(...asked);
  if (number === undefined) return undefined;
  return number === null ? [] : [{ value: { kind: 'number', number }, occurredAt: null }];
};

/** When a linked key result is stale, in ms: when its KPI is to be read again. Undefined for any other kind. */
export const staleAfterOf = (row: FiguredKeyResult, timeZone: string): number | undefined => {
  const kpi = kpiOf(row);
  return kpi && linkedStaleAfter(kpi, timeZone);
};

/** Whether a linked KPI was to be read by then; undefined for any other kind. */
export const isLinkedStale = (
  row: FiguredKeyResult,
  { now, timeZone }: { now: number; timeZone: string },
): boolean | undefined => {
  if (row.measure.kind !== 'linkedKpi') return undefined;
  const after = staleAfterOf(row, timeZone);
  return after !== undefined && now > after;
};

/** The same by its id and name; null for any other kind. */
export const namedLink = (row: FiguredKeyResult, measure: Measure = row.measure) => {
  if (measure.kind !== 'linkedKpi') return null;
  return { kpiId: measure.kpiId, kpiName: kpiOf(row, measure)?.name ?? null };
};

/** The KPI to which a key result is linked, with its value over the days of the key result. */
export const showLinkedKpi = (row: FiguredKeyResult, value: number | null | undefined) => {
  const link = namedLink(row);
  return link && { ...link, value: value ?? null };
};

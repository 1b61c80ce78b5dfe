import type { Past } from '../asking/past.ts';
import type { KpiHistory, Measurement } from './kpi.rows.ts';

/** A measurement with the reading that was known by then. */
const asKnown = (measurement: Measurement, knownAt: string): Measurement => {
  const later = measurement.superseded.findIndex((each) => each.knownAt > knownAt);
  const next = measurement.superseded[later];
  return next
    ? { ...measurement, reading: next.reading, superseded: measurement.superseded.slice(0, later) }
    : measurement;
};

type Revised = { revision: number; superseded?: readonly { revision: number }[] };

/** The revision of the stream after the last event about these things. */
const lastRevision = (things: readonly Revised[]): number =>
  Math.max(
    ...things.flatMap(({ revision, superseded = [] }) => [
      revision,
      ...superseded.map((each) => each.revision),
    ]),
  );

/**
 * The targets and readings of a KPI as they were known: targets that had been said, and readings that had happened and were
 * recorded. For which periods a target holds does not depend on when it was said.
 */
export const kpiThen = <R extends KpiHistory>(row: R, past: Past | undefined): R => {
  if (!past) return row;
  const [asOf, knownAt] = [past.asOf.toISOString(), past.knownAt.toISOString()];
  const targets = row.targets.filter((target) => target.known_at <= knownAt);
  const measurements = row.measurements
    .filter((measurement) => measurement.occurred_at <= asOf && measurement.known_at <= knownAt)
    .map((measurement) => asKnown(measurement, knownAt));
  const formulas = row.formulas?.filter((each) => each.occurred_at <= asOf && each.known_at <= knownAt) ?? [];
  const inputs = row.inputs?.map((input) => kpiThen(input, past)) ?? [];
  const revision = lastRevision([row.kpi, ...targets, ...measurements]);
  return { ...row, kpi: { ...row.kpi, revision }, targets, measurements, formulas, inputs };
};

import { showClocks } from '../asking/two-clocks.ts';
import type { ObjectiveRow, ScorecardChangeRow, ScorecardRow } from './scorecard.rows.ts';

type Names = { scorecard: Pick<ScorecardRow, 'perspectives'>; objectives: readonly ObjectiveRow[] };

const showChange =
  ({ scorecard, objectives }: Names) =>
  (row: ScorecardChangeRow) => ({
    what: row.what,
    perspectiveId: row.perspective_id,
    perspectiveName:
      scorecard.perspectives.find(({ perspectiveId }) => perspectiveId === row.perspective_id)?.name ?? null,
    objectiveId: row.objective_id,
    objectiveName: objectives.find(({ objective_id }) => objective_id === row.objective_id)?.name ?? null,
    kpiId: row.kpi_id,
    kpiName: row.kpi_name,
    detail: row.detail,
    reason: row.reason,
    by: row.changed_by,
    byName: row.by_name,
    ...showClocks(row.occurred_at, row.recorded_at),
  });

/** The published versions, oldest first, each with what changed since the one before; and what changed since the last one. */
export const showVersions = (changes: readonly ScorecardChangeRow[], names: Names) => {
  const publications = changes.filter(({ version }) => version !== null);
  const between = (after: number, before: number) =>
    changes
      .filter(({ revision, version }) => version === null && revision > after && revision < before)
      .map(showChange(names));
  const { length } = publications;
  return {
    versions: publications.map((row, i) => ({
      version: row.version ?? 1,
      reason: row.reason,
      by: row.changed_by,
      byName: row.by_name,
      ...showClocks(row.occurred_at, row.recorded_at),
      changes: between(publications[i - 1]?.revision ?? -1, row.revision),
    })),
    changes: between(publications[length - 1]?.revision ?? -1, Number.POSITIVE_INFINITY),
  };
};

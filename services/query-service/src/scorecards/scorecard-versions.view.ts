import { showClocks } from '../asking/two-clocks.ts';
import { type NamingRows, namesInDetail } from './scorecard-change.names.ts';
import type { ScorecardChangeRow } from './scorecard.rows.ts';

const showChange = ({ scorecard, objectives, ...rows }: NamingRows) => {
  const namesIn = namesInDetail({ scorecard, objectives, ...rows });
  return (row: ScorecardChangeRow) => ({
    what: row.what,
    perspectiveId: row.perspective_id,
    perspectiveName:
      scorecard.perspectives.find(({ perspectiveId }) => perspectiveId === row.perspective_id)?.name ?? null,
    objectiveId: row.objective_id,
    objectiveName: objectives.find(({ objective_id }) => objective_id === row.objective_id)?.name ?? null,
    kpiId: row.kpi_id,
    kpiName: row.kpi_name,
    detail: row.detail,
    names: namesIn(row.detail),
    reason: row.reason,
    by: row.changed_by,
    byName: row.by_name,
    ...showClocks(row.occurred_at, row.recorded_at),
  });
};

/** The published versions, oldest first, each with what changed since the one before; and what changed since the last one. */
export const showVersions = (rows: NamingRows) => {
  const { changes } = rows;
  const show = showChange(rows);
  const publications = changes.filter(({ version }) => version !== null);
  const between = (after: number, before: number) =>
    changes
      .filter(({ revision, version }) => version === null && revision > after && revision < before)
      .map(show);
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

import type { Personal } from '@cairn/contracts/personal';
import type { objectiveLinkTable, scorecardChangeTable } from '@cairn/read-model/scorecard-change.tables';
import type { objectiveTable, scorecardTable } from '@cairn/read-model/scorecard.tables';
import type { RowOf } from '@cairn/read-model/table';
import type { Head } from '../asking/head.ts';
import type { AttachedKpi } from './kpi.rows.ts';

export type ScorecardRow = RowOf<typeof scorecardTable> &
  Record<'unit_name' | 'unit_name_then' | 'aligned_to_name' | 'template_name', string | null> & {
    owner_name: Personal | null;
  };

export type ObjectiveRow = RowOf<typeof objectiveTable>;

export type ScorecardChangeRow = Omit<RowOf<typeof scorecardChangeTable>, 'known_at' | 'position'> & {
  by_name: Personal | null;
  kpi_name: string | null;
  /** Of the scorecards to which a revision aligned it before and after, by id; null for any other change. */
  aligned_to_names: Record<string, string | null> | null;
};

export type ObjectiveLinkRow = RowOf<typeof objectiveLinkTable> & { by_name: Personal | null };

/** A scorecard that serves another one. */
export type LowerScorecard = Pick<ScorecardRow, 'scorecard_id' | 'name' | 'level' | 'unit_id' | 'unit_name'>;

/** One scorecard with all that its figures are computed from. */
export type ScorecardRows = {
  scorecard: ScorecardRow;
  head: Head;
  objectives: ObjectiveRow[];
  kpis: AttachedKpi[];
  links: ObjectiveLinkRow[];
  changes: ScorecardChangeRow[];
  children: LowerScorecard[];
};

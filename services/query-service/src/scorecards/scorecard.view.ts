import { streamOf } from '@cairn/contracts/streams';
import type { objectiveTable, scorecardTable } from '@cairn/read-model/scorecard.tables';
import type { RowOf } from '@cairn/read-model/table';
import { newest, scoring } from '@cairn/scoring/versions';
import { type GoalRows, headsOfGoals, streamsOfGoals } from '../goals/goal.rows.ts';
import { ownersThen } from '../goals/goal-owner.view.ts';
import { listedGoals } from '../goals/goal.view.ts';
import { type Head, reflected } from '../asking/head.ts';
import { type RestsOn, streamsOf } from '../asking/parked.ts';
import type { DetachedKpi, KpiRow } from './kpi.rows.ts';
import { type Asked, isInUse, showKpi } from './kpi.view.ts';

export type ScorecardRow = RowOf<typeof scorecardTable> &
  Record<'unit_name' | 'unit_name_then' | 'aligned_to_name', string | null>;

type ObjectiveRow = Pick<RowOf<typeof objectiveTable>, 'objective_id' | 'perspective_id' | 'name' | 'weight'>;

export type ScorecardRows = {
  scorecard: ScorecardRow;
  head: Head;
  objectives: ObjectiveRow[];
  kpis: KpiRow[];
  detached: DetachedKpi[];
};

export const scorecardBase = (row: ScorecardRow) => ({
  scorecardId: row.scorecard_id,
  name: row.name,
  level: row.level,
  unitId: row.unit_id,
  unitName: row.unit_name,
  unitNameThen: row.unit_name_then,
  alignedTo: row.aligned_to,
  alignedToName: row.aligned_to_name,
  published: row.published,
  revision: row.revision,
});

const showDetached = (row: DetachedKpi) => ({
  kpiId: row.kpi_id,
  name: row.name,
  weight: row.weight,
  detachedAt: row.detached_at,
  reason: row.detached_reason,
});

type Scored = { score: number | null; coverage: number; band: string | null };

const unscored: Scored = { score: null, coverage: 0, band: null };

const scoreOf = ({ score, coverage, band }: Scored = unscored) => ({ score, coverage, band });

const streamsOfScorecard = ({ scorecard, kpis }: ScorecardRows, goals: GoalRows): RestsOn => {
  const { shown, hidden } = streamsOfGoals(goals);
  const own = [streamOf('scorecard', scorecard.scorecard_id)];
  const measured = streamsOf('kpi', kpis, ({ kpi }) => kpi.kpi_id);
  return { shown: [...own, ...measured, ...shown], ...(hidden && { hidden }) };
};

/** Perspectives, objectives and KPIs, scored from the KPIs upwards, with the goals that serve each objective. */
export const wholeScorecard = (rows: ScorecardRows, goals: GoalRows, at: Asked) => {
  const rules = scoring(newest);
  const served = listedGoals(goals, at.now).map(ownersThen(goals.goals, { ...at, lastDay: at.range.to }));
  const objectives = rows.objectives.map((objective) => ({
    ...objective,
    kpis: rows.kpis
      .filter((row) => row.objective_id === objective.objective_id)
      .map((row) => showKpi(rules, row, at)),
    goals: served.filter(
      ({ strategicObjective }) => strategicObjective?.objectiveId === objective.objective_id,
    ),
  }));
  const of = (perspectiveId: string) => objectives.filter((each) => each.perspective_id === perspectiveId);
  const scored = rules.scorecardScore(
    rows.scorecard.perspectives.map(({ perspectiveId: id, weight }) => ({
      id,
      weight,
      objectives: of(id).map((each) => ({
        id: each.objective_id,
        weight: each.weight,
        kpis: each.kpis.filter(isInUse(at)).map(({ kpiId, ...kpi }) => ({ id: kpiId, ...kpi })),
      })),
    })),
  );
  return {
    ...scorecardBase(rows.scorecard),
    ...scoreOf(scored),
    scoringVersion: rules.version,
    perspectives: rows.scorecard.perspectives.map((perspective, index) => ({
      ...perspective,
      ...scoreOf(scored.perspectives[index]),
      objectives: of(perspective.perspectiveId).map((each, place) => ({
        objectiveId: each.objective_id,
        name: each.name,
        weight: each.weight,
        ...scoreOf(scored.perspectives[index]?.objectives[place]),
        kpis: each.kpis,
        detachedKpis: rows.detached.filter((kpi) => kpi.objective_id === each.objective_id).map(showDetached),
        goals: each.goals,
        orphan: each.goals.length === 0,
      })),
    })),
    ...reflected({ scorecard: rows.head, ...headsOfGoals(goals) }, streamsOfScorecard(rows, goals)),
  };
};

import type { Perspective } from '@cairn/contracts/scorecard.values';
import { scoring } from '@cairn/scoring/versions';
import { type GoalRows, headsOfGoals, listedGoals } from '../goals/goal.view.ts';
import { type Head, reflected } from '../asking/head.ts';
import { type KpiRow, type Range, showKpi } from './kpi.view.ts';

export type ScorecardRow = {
  scorecard_id: string;
  name: string;
  level: string;
  unit_id: string | null;
  aligned_to: string | null;
  perspectives: Perspective[];
  published: boolean;
  drafted_position: number;
  revision: number;
};

type ObjectiveRow = { objective_id: string; perspective_id: string; name: string; weight: number };

export type ScorecardRows = {
  scorecard: ScorecardRow;
  head: Head;
  objectives: ObjectiveRow[];
  kpis: KpiRow[];
};

export const scorecardBase = (row: ScorecardRow) => ({
  scorecardId: row.scorecard_id,
  name: row.name,
  level: row.level,
  unitId: row.unit_id,
  alignedTo: row.aligned_to,
  published: row.published,
  revision: row.revision,
});

const scoreOf = ({
  score,
  coverage,
  band,
}: {
  score: number | null;
  coverage: number;
  band: string | null;
}) => ({
  score,
  coverage,
  band,
});

/** Perspectives → objectives → KPIs, scored from the leaves up, with the goals that serve each objective. */
export const wholeScorecard = (rows: ScorecardRows, goals: GoalRows, at: { range: Range; now: Date }) => {
  const rules = scoring('1');
  const served = listedGoals(goals, at.now);
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
        kpis: each.kpis.map(({ kpiId, weight, score, stale }) => ({ id: kpiId, weight, score, stale })),
      })),
    })),
  );
  return {
    ...scorecardBase(rows.scorecard),
    ...scoreOf(scored),
    scoringVersion: rules.version,
    perspectives: rows.scorecard.perspectives.map((perspective, index) => ({
      ...perspective,
      ...scoreOf(scored.perspectives[index] ?? { score: null, coverage: 0, band: null }),
      objectives: of(perspective.perspectiveId).map((each, place) => ({
        objectiveId: each.objective_id,
        name: each.name,
        weight: each.weight,
        ...scoreOf(scored.perspectives[index]?.objectives[place] ?? { score: null, coverage: 0, band: null }),
        kpis: each.kpis,
        goals: each.goals,
        orphan: each.goals.length === 0,
      })),
    })),
    ...reflected({ scorecard: rows.head, ...headsOfGoals(goals) }),
  };
};

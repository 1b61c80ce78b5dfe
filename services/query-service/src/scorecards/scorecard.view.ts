import { streamOf } from '@cairn/contracts/streams';
import { newest, type Scoring, scoring } from '@cairn/scoring/versions';
import { type GoalRows, headsOfGoals, streamsOfGoals } from '../goals/goal.rows.ts';
import { ownersThen } from '../goals/goal-owner.view.ts';
import { listedGoals } from '../goals/goal.view.ts';
import { reflected } from '../asking/head.ts';
import { type Past, showPast } from '../asking/past.ts';
import { type RestsOn, streamsOf } from '../asking/parked.ts';
import { restingOn } from './kpi.computed.ts';
import { type Asked, isInUse } from './kpi.view.ts';
import { type ObjectiveOnCard, showObjectives } from './objective.view.ts';
import type { ScorecardRow, ScorecardRows } from './scorecard.rows.ts';
import { scorecardWarnings } from './scorecard.warnings.ts';
import { showVersions } from './scorecard-versions.view.ts';
import { countsOn, judgedDay, lastWeight, retirementOf, showWeights } from './weight.view.ts';

export const scorecardBase = (row: ScorecardRow) => ({
  scorecardId: row.scorecard_id,
  name: row.name,
  level: row.level,
  unitId: row.unit_id,
  unitName: row.unit_name,
  unitNameThen: row.unit_name_then,
  alignedTo: row.aligned_to,
  alignedToName: row.aligned_to_name,
  ownerId: row.owner_id,
  ownerName: row.owner_name,
  visibility: row.visibility,
  status: row.status,
  version: row.version === 0 ? null : row.version,
  published: row.version > 0,
  template:
    row.template_id === null ? null : { templateId: row.template_id, templateName: row.template_name },
  revision: row.revision,
});

const content = (row: ScorecardRow) => ({
  vision: row.vision,
  mission: row.mission,
  values: row.core_values,
  objectivesLimit: row.objectives_limit,
});

type Scored = { score: number | null; coverage: number; band: string | null };

const unscored: Scored = { score: null, coverage: 0, band: null };

const scoreOf = ({ score, coverage, band }: Scored = unscored) => ({ score, coverage, band });

const streamsOfScorecard = ({ scorecard, kpis }: ScorecardRows, goals: GoalRows): RestsOn => {
  const { shown, hidden } = streamsOfGoals(goals);
  const own = [streamOf('scorecard', scorecard.scorecard_id)];
  const measured = streamsOf('kpi', restingOn(kpis), (kpiId) => kpiId);
  return { shown: [...own, ...measured, ...shown], ...(hidden && { hidden }) };
};

type Weighed = Parameters<typeof lastWeight>[0];

const retiredShare = (rules: Scoring, things: readonly Weighed[], day: string): number =>
  rules.retiredShare(
    things.map((each) => ({ weight: lastWeight(each, day), retired: !countsOn(day)(each) })),
  );

const showRetired = (weighed: Weighed, day: string) => {
  const retirement = retirementOf(weighed);
  return {
    weight: lastWeight(weighed, day),
    retiredFrom: retirement?.from ?? null,
    recordedAt: retirement?.recordedAt ?? null,
    reason: retirement?.reason ?? null,
  };
};

/** The perspectives with their objectives, scored from the KPIs upwards; what was retired by the judged day stands apart. */
const showPerspectives = (
  rules: Scoring,
  perspectives: ScorecardRow['perspectives'],
  { objectives, day, at }: { objectives: readonly ObjectiveOnCard[]; day: string; at: Asked },
) => {
  const counting = perspectives.filter(countsOn(day));
  const within = (perspectiveId: string) =>
    objectives.filter(({ row }) => row.perspective_id === perspectiveId);
  const active = (perspectiveId: string) => within(perspectiveId).filter(({ row }) => countsOn(day)(row));
  const scored = rules.scorecardScore(
    counting.map((perspective) => ({
      id: perspective.perspectiveId,
      weight: lastWeight(perspective, day),
      objectives: active(perspective.perspectiveId).map(({ row, shown }) => ({
        id: row.objective_id,
        weight: shown.weight,
        kpis: shown.kpis.filter(isInUse(at)).map(({ kpiId, ...kpi }) => ({ id: kpiId, ...kpi })),
      })),
    })),
  );
  return {
    scored,
    shown: counting.map((perspective, index) => {
      const own = within(perspective.perspectiveId);
      return {
        perspectiveId: perspective.perspectiveId,
        name: perspective.name,
        weight: lastWeight(perspective, day),
        weights: showWeights(perspective),
        ...scoreOf(scored.perspectives[index]),
        retired: retiredShare(
          rules,
          own.map(({ row }) => row),
          day,
        ),
        objectives: active(perspective.perspectiveId).map(({ shown }, place) => ({
          ...shown,
          ...scoreOf(scored.perspectives[index]?.objectives[place]),
        })),
        retiredObjectives: own
          .filter(({ row }) => !countsOn(day)(row))
          .map(({ row }) => ({ objectiveId: row.objective_id, name: row.name, ...showRetired(row, day) })),
      };
    }),
  };
};

/** Perspectives, objectives and KPIs, scored from the KPIs upwards, with the goals that serve each objective. */
export const wholeScorecard = (
  rows: ScorecardRows,
  goals: GoalRows,
  at: Asked & { past?: Past | undefined },
) => {
  const rules = scoring(newest);
  const day = judgedDay(at);
  const served = listedGoals(goals, at.now).map(ownersThen(goals.goals, { ...at, lastDay: at.range.to }));
  const objectives = showObjectives(rules, rows, { served, at, day });
  const { perspectives, objectives_limit: limit } = rows.scorecard;
  const { scored, shown } = showPerspectives(rules, perspectives, { objectives, day, at });
  return {
    ...scorecardBase(rows.scorecard),
    ...content(rows.scorecard),
    ...scoreOf(scored),
    scoringVersion: rules.version,
    retired: retiredShare(rules, perspectives, day),
    perspectives: shown,
    retiredPerspectives: perspectives
      .filter((each) => !countsOn(day)(each))
      .map((each) => ({
        perspectiveId: each.perspectiveId,
        name: each.name,
        ...showRetired(each, day),
      })),
    children: rows.children.map((row) => ({
      scorecardId: row.scorecard_id,
      name: row.name,
      level: row.level,
      unitId: row.unit_id,
      unitName: row.unit_name,
    })),
    ...showVersions(rows),
    warnings: scorecardWarnings(
      shown.flatMap((perspective) => perspective.objectives),
      limit,
    ),
    ...showPast(at.past),
    ...reflected({ scorecard: rows.head, ...headsOfGoals(goals) }, streamsOfScorecard(rows, goals)),
  };
};

import type { showInitiative } from './initiative.query.ts';
import type { wholeScorecard } from './scorecard.view.ts';
import type { showStrategyMap } from './strategy-map.view.ts';

type Whole = ReturnType<typeof wholeScorecard>;
type Objective = Whole['perspectives'][number]['objectives'][number];

const showKpi = ({
  kpiId,
  name,
  unit,
  indicator,
  value,
  anchors,
  score,
  state,
  ownerName,
}: Objective['kpis'][number]) => ({
  kpiId,
  name,
  unit,
  indicator,
  value,
  anchors,
  score,
  state,
  ownerName,
});

const showGoal = ({ goalId, title, owner, status, progress }: Objective['goals'][number]) => ({
  goalId,
  title,
  ownerName: owner.name,
  status,
  progress,
});

const showObjective = ({
  objectiveId,
  name,
  dueOn,
  weight,
  score,
  coverage,
  band,
  kpis,
  goals,
}: Objective) => ({
  objectiveId,
  name,
  dueOn,
  weight,
  score,
  coverage,
  band,
  kpis: kpis.map(showKpi),
  goals: goals.map(showGoal),
});

/** What a board reads of a scorecard: its scores down to KPIs and goals, its links, its initiatives and what needs attention. */
export const showBoardReport = (
  card: Whole,
  {
    map,
    initiatives,
    range,
  }: {
    map: ReturnType<typeof showStrategyMap>;
    initiatives: readonly ReturnType<typeof showInitiative>[];
    range: { from?: string | undefined; to?: string | undefined };
  },
) => ({
  scorecardId: card.scorecardId,
  name: card.name,
  level: card.level,
  unitName: card.unitName,
  ownerName: card.ownerName,
  version: card.version,
  status: card.status,
  vision: card.vision,
  mission: card.mission,
  values: card.values,
  from: range.from ?? null,
  to: range.to ?? null,
  score: card.score,
  coverage: card.coverage,
  band: card.band,
  perspectives: card.perspectives.map(
    ({ perspectiveId, name, weight, score, coverage, band, objectives }) => ({
      perspectiveId,
      name,
      weight,
      score,
      coverage,
      band,
      objectives: objectives.map(showObjective),
    }),
  ),
  links: map.edges.map(({ causeId, causeName, effectId, effectName, hypothesis }) => ({
    causeId,
    causeName,
    effectId,
    effectName,
    hypothesis,
  })),
  initiatives: initiatives.map(
    ({ initiativeId, name, ownerName, status, period, budget, spent, overdue }) => ({
      initiativeId,
      name,
      ownerName,
      status,
      period,
      budget,
      spent,
      overdue,
    }),
  ),
  warnings: card.warnings,
  asOf: card.asOf,
  knownAt: card.knownAt,
  seenAt: card.seenAt,
  position: card.position,
  parked: card.parked,
});

export type BoardReport = ReturnType<typeof showBoardReport>;

import type { wholeScorecard } from './scorecard.view.ts';

type Card = ReturnType<typeof wholeScorecard>;
type Perspective = Card['perspectives'][number];
type Objective = Perspective['objectives'][number];
type Kpi = Objective['kpis'][number];
type Scored = Pick<Card, 'score' | 'coverage' | 'band'>;

/** The same thing today and in the scenario. */
type Both<T> = { today: T; later: T };

const scoreOf = ({ score, coverage, band }: Scored): Scored => ({ score, coverage, band });

const scores = <T extends Scored>({ today, later }: Both<T>) => ({
  today: scoreOf(today),
  scenario: scoreOf(later),
});

/** The things that are there on both days, each with what it is today. */
const pairs = <T>(today: readonly T[], later: readonly T[], idOf: (thing: T) => string): Both<T>[] =>
  later.flatMap((each) => {
    const before = today.find((other) => idOf(other) === idOf(each));
    return before ? [{ today: before, later: each }] : [];
  });

const standingOf = ({ value, anchors, score, state }: Kpi) => ({ value, anchors, score, state });

const showKpi = ({ today, later }: Both<Kpi>) => ({
  kpiId: later.kpiId,
  name: later.name,
  today: standingOf(today),
  scenario: standingOf(later),
});

const showObjective = ({ today, later }: Both<Objective>) => ({
  objectiveId: later.objectiveId,
  name: later.name,
  ...scores({ today, later }),
  kpis: pairs(today.kpis, later.kpis, ({ kpiId }) => kpiId).map(showKpi),
});

const showPerspective = ({ today, later }: Both<Perspective>) => ({
  perspectiveId: later.perspectiveId,
  name: later.name,
  ...scores({ today, later }),
  objectives: pairs(today.objectives, later.objectives, ({ objectiveId }) => objectiveId).map(showObjective),
});

/** A scorecard as it is today and as it would be, down to its KPIs. */
export const showScenario = ({ today, later }: Both<Card>) => ({
  scorecardId: later.scorecardId,
  name: later.name,
  level: later.level,
  ...scores({ today, later }),
  perspectives: pairs(today.perspectives, later.perspectives, ({ perspectiveId }) => perspectiveId).map(
    showPerspective,
  ),
});

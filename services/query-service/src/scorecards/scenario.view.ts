import type { wholeScorecard } from './scorecard.view.ts';

type Card = ReturnType<typeof wholeScorecard>;
type Perspective = Card['perspectives'][number];
type Objective = Perspective['objectives'][number];
type Kpi = Objective['kpis'][number];
type Scored = Pick<Card, 'score' | 'coverage' | 'band'>;

/** The same thing today and in the scenario. */
type Both<T> = { today: T; then: T };

const scoreOf = ({ score, coverage, band }: Scored): Scored => ({ score, coverage, band });

const scores = <T extends Scored>({ today, then }: Both<T>) => ({
  today: scoreOf(today),
  scenario: scoreOf(then),
});

/** The things that are there on both days, each with what it is today. */
const pairs = <T>(today: readonly T[], then: readonly T[], idOf: (thing: T) => string): Both<T>[] =>
  then.flatMap((each) => {
    const before = today.find((other) => idOf(other) === idOf(each));
    return before ? [{ today: before, then: each }] : [];
  });

const standingOf = ({ value, anchors, score, state }: Kpi) => ({ value, anchors, score, state });

const showKpi = ({ today, then }: Both<Kpi>) => ({
  kpiId: then.kpiId,
  name: then.name,
  today: standingOf(today),
  scenario: standingOf(then),
});

const showObjective = ({ today, then }: Both<Objective>) => ({
  objectiveId: then.objectiveId,
  name: then.name,
  ...scores({ today, then }),
  kpis: pairs(today.kpis, then.kpis, ({ kpiId }) => kpiId).map(showKpi),
});

const showPerspective = ({ today, then }: Both<Perspective>) => ({
  perspectiveId: then.perspectiveId,
  name: then.name,
  ...scores({ today, then }),
  objectives: pairs(today.objectives, then.objectives, ({ objectiveId }) => objectiveId).map(showObjective),
});

/** A scorecard as it is today and as it would be, down to its KPIs. */
export const showScenario = ({ today, then }: Both<Card>) => ({
  scorecardId: then.scorecardId,
  name: then.name,
  level: then.level,
  ...scores({ today, then }),
  perspectives: pairs(today.perspectives, then.perspectives, ({ perspectiveId }) => perspectiveId).map(
    showPerspective,
  ),
});

import { type Finding, ownThreshold, type Rule, type Settings } from './finding.ts';

/**
 * A cited goal: how many revisions of measures and weights were recorded in the last tenth of its period or later, and its
 * progress with and without them. Progress is `null` without data.
 */
export type RevisedGoal = {
  readonly revisions: number;
  readonly without: number | null;
  readonly with: number | null;
};

/** `goals` has one entry for each citation of a goal. */
export type GoalpostFacts = { readonly about: string; readonly goals: readonly RevisedGoal[] };

const ownRule: Rule = {
  detector: 'goalpost',
  version: '1',
  kind: 'asks',
  minimum: 1,
  threshold: 0.1,
  source: ownThreshold,
  ours: true,
};

const riseOf = (goal: RevisedGoal): number => (goal.with ?? 0) - (goal.without ?? 0);

/**
 * Goalpost: the progress of a cited goal rises by .1 or more through revisions of its measures, weights and parts in the last
 * tenth of its period or later. `cited` counts citations, so a goal that is cited twice counts twice; `rise` is the greatest of all. The threshold is Cairn's own.
 */
export function goalpost(facts: GoalpostFacts, settings?: Settings): Finding {
  const rule = { ...ownRule, ...settings };
  const cited = facts.goals.length;
  const finding = { ...rule, about: facts.about, sampleSize: cited };
  if (cited < rule.minimum) return { ...finding, outcome: 'notEnoughData', numbers: { cited } };
  const revised = facts.goals.filter(({ revisions }) => revisions > 0);
  const revisions = revised.reduce((sum, goal) => sum + goal.revisions, 0);
  const rise = Math.max(0, ...revised.map(riseOf));
  // Binary fractions may put a rise of exactly .1 slightly below.
  const outcome = rise >= rule.threshold - 1e-9 ? 'flagged' : 'clear';
  return { ...finding, outcome, numbers: { cited, revised: revised.length, revisions, rise } };
}

import { sum } from 'simple-statistics';
import { type Finding, ownThreshold, type Rule, type Settings } from './finding.ts';
import { fewestOfOthers } from './raters.ts';

/** `ratings` are one rater's, one for each person. `others` are those of all other raters in the same cycle. */
export type StraightLiningAcrossFacts = {
  readonly about: string;
  readonly ratings: readonly number[];
  readonly others: readonly number[];
};

const ownRule: Rule = {
  detector: 'straightLiningAcross',
  version: '1',
  kind: 'asks',
  minimum: 5,
  threshold: 0.01,
  source: ownThreshold,
  ours: true,
};

/** Σₖ pₖⁿ: the chance that n ratings drawn from these shares of each mark are all equal. */
function chanceOfEqual(n: number, marks: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  return sum([...counts.values()].map((count) => (count / marks.length) ** n));
}

/**
 * Straight-lining across people: a rater gives everyone the same mark although the other raters' shares of each mark in
 * the cycle make that unlikely (Σₖ pₖⁿ ≤ .01). It needs 5 people and 20 ratings by others; `sampleSize` and `minimum` name
 * the one that falls short. The threshold is Cairn's own.
 */
export function straightLiningAcross(facts: StraightLiningAcrossFacts, settings?: Settings): Finding {
  const rule = { ...ownRule, ...settings };
  const people = facts.ratings.length;
  const others = facts.others.length;
  const finding = { ...rule, about: facts.about, sampleSize: people };
  const counted = { people, others };
  if (people < rule.minimum) return { ...finding, outcome: 'notEnoughData', numbers: counted };
  if (others < fewestOfOthers) {
    const short = { sampleSize: others, minimum: fewestOfOthers, numbers: counted };
    return { ...finding, ...short, outcome: 'notEnoughData' };
  }
  const marks = new Set(facts.ratings).size;
  const chance = chanceOfEqual(people, facts.others);
  const outcome = marks === 1 && chance <= rule.threshold ? 'flagged' : 'clear';
  return { ...finding, outcome, numbers: { ...counted, marks, chance } };
}

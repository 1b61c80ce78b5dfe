import { sum } from 'simple-statistics';
import { type Finding, ownThreshold, type Rule, type Settings } from './finding.ts';
import type { MarkCounts } from './mark-counts.ts';
import { fewestOfOthers } from './raters.ts';

/** How often one rater, and all other raters in the same cycle, gave each mark: one mark for each person. */
export type StraightLiningAcrossFacts = {
  readonly about: string;
  readonly ratings: MarkCounts;
  readonly others: MarkCounts;
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

const total = (counts: MarkCounts): number => [...counts.values()].reduce((all, count) => all + count, 0);

/** Σₖ pₖⁿ: the chance that n ratings drawn from these shares of each mark are all equal. */
const chanceOfEqual = (n: number, counts: MarkCounts): number =>
  sum([...counts.values()].map((count) => (count / total(counts)) ** n));

/**
 * Straight-lining across people: a rater gives everyone the same mark although the other raters' shares of each mark in
 * the cycle make that unlikely (Σₖ pₖⁿ ≤ .01). It needs 5 people and 20 ratings by others; `sampleSize` and `minimum` name
 * the one that falls short. The threshold is Cairn's own.
 */
export function straightLiningAcross(facts: StraightLiningAcrossFacts, settings?: Settings): Finding {
  const rule = { ...ownRule, ...settings };
  const people = total(facts.ratings);
  const others = total(facts.others);
  const finding = { ...rule, about: facts.about, sampleSize: people };
  const counted = { people, others };
  if (people < rule.minimum) return { ...finding, outcome: 'notEnoughData', numbers: counted };
  if (others < fewestOfOthers) {
    const short = { sampleSize: others, minimum: fewestOfOthers, numbers: counted };
    return { ...finding, ...short, outcome: 'notEnoughData' };
  }
  const marks = facts.ratings.size;
  const chance = chanceOfEqual(people, facts.others);
  const outcome = marks === 1 && chance <= rule.threshold ? 'flagged' : 'clear';
  return { ...finding, outcome, numbers: { ...counted, marks, chance } };
}

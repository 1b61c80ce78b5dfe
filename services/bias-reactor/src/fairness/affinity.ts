import type { AffinityFacts, GroupRater } from '@cairn/bias/affinity';
import type { Finding } from '@cairn/bias/finding';
import { isUnknown, rowName } from '@cairn/bias/group-facts';
import { type TableRow, tablesOf, unknownGroup } from '@cairn/bias/group-tables';
import type { FairnessCycle } from './cycle.state.ts';
import { groupOn, type GroupState } from './group.state.ts';
import type { CountedCycle } from './groups.ts';
import { byRater } from './raters.ts';

type Look = { cycle: FairnessCycle; groups: GroupState; category: string };

const ratersFor = ({ values }: TableRow, { cycle, groups, category }: Look): GroupRater[] => {
  const belongs = (personId: string): boolean => {
    const value = groupOn(groups, personId, { category, day: cycle.day }) ?? unknownGroup;
    return values.some(([each]) => each === value);
  };
  const proposed = byRater(
    cycle,
    ({ proposed, context }) =>
      proposed && { raterId: proposed.raterId, rating: { mark: proposed.mark, of: context.subjectId } },
  );
  return proposed.map(({ raterId, ratings }) => {
    const inside = ratings.filter(({ of }) => belongs(of)).map(({ mark }) => mark);
    const outside = ratings.filter(({ of }) => !belongs(of)).map(({ mark }) => mark);
    return { belongs: belongs(raterId), inside, outside };
  });
};

/** A comparison for each merged group of one category, of raters who belong to it with all others. */
export const affinityFacts = (
  cycle: FairnessCycle,
  groups: GroupState,
  { merged, categories }: CountedCycle,
): AffinityFacts => ({
  comparisons: tablesOf(merged, categories)
    .filter((table) => table.categories.length === 1)
    .flatMap(({ categories: [category = ''], rows }) =>
      rows
        .filter((row) => !isUnknown(row))
        .map((row) => ({
          about: `${category}/${rowName(row)}`,
          raters: ratersFor(row, { cycle, groups, category }),
        })),
    ),
});

const fewestRaters = 10;
const fewestMarks = 30;

/**
 * Without the figures of a comparison of fewer than 10 raters a side or 30 marks in a cell, whatever limits a cycle sets: they
 * would reveal which group a few raters belong to.
 */
export const withoutFewRaters = (finding: Finding): Finding => {
  const { raters = 0, otherRaters = 0, cell = 0 } = finding.numbers;
  const isTold =
    finding.outcome !== 'notEnoughData' &&
    Math.min(raters, otherRaters) >= fewestRaters &&
    cell >= fewestMarks;
  return isTold ? finding : { ...finding, outcome: 'notEnoughData', sampleSize: 0, numbers: {} };
};

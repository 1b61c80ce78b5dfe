import type { GoalFacts, GoalQuarter, InsightFacts, InsightRule } from './insight.facts.ts';
import { spokenQuarters } from './quarter.words.ts';

/** Nearer to what is expected than this counts as on course. */
const margin = 0.1;

type Known = GoalQuarter & { progress: number; expected: number };

const isKnown = (quarter: GoalQuarter): quarter is Known =>
  quarter.progress !== null && quarter.expected !== null;

// So that .6 at .5 is ahead although 0.6 - 0.5 is a little less than 0.1.
const distance = ({ progress, expected }: Known): number => Math.round((progress - expected) * 1e9) / 1e9;

const isAhead = (quarter: Known): boolean => distance(quarter) >= margin;
const isBehind = (quarter: Known): boolean => distance(quarter) <= -margin;

/** A share as it is read: `.8`, `1`. */
const share = (value: number): string => String(Math.round(value * 100) / 100).replace(/^0\./, '.');

const figures = ({ progress, expected }: Known): string => `p ${share(progress)} at e ${share(expected)}`;

const serving = ({ serves }: GoalFacts): string => {
  if (!serves) return '';
  return `, which serves ${serves.objective}${serves.perspective ? ` in ${serves.perspective}` : ''}`;
};

const sourcesOf = ({ evidence }: GoalFacts, quarters: readonly GoalQuarter[]) => {
  const checkIns = quarters.flatMap((quarter) => quarter.checkIns);
  return checkIns.length > 0 ? checkIns : [evidence];
};

const eachGoal =
  (rule: (goal: GoalFacts, known: readonly Known[]) => ReturnType<InsightRule>): InsightRule =>
  ({ goals }: InsightFacts) =>
    goals.flatMap((goal) => rule(goal, goal.quarters.filter(isKnown)));

const compared = (is: (quarter: Known) => boolean, words: string): InsightRule =>
  eachGoal((goal, known) => {
    const found = known.filter(is);
    const last = found.at(-1);
    if (!last) return [];
    const when = spokenQuarters(found.map(({ quarter }) => quarter));
    return [
      {
        sentence: `${when}: ${words} the expected progress on ${goal.title} (${figures(last)})${serving(goal)}.`,
        numbers: { quarters: found.length, progress: last.progress, expected: last.expected },
        sources: sourcesOf(goal, found),
      },
    ];
  });

/** From one state in an earlier quarter to the opposite one in the last quarter. */
const turned = (
  from: (quarter: Known) => boolean,
  to: (quarter: Known) => boolean,
  words: (title: string) => string,
): InsightRule =>
  eachGoal((goal, known) => {
    const last = known.at(-1);
    const before = known.slice(0, -1).findLast(from);
    if (!last || !before || !to(last)) return [];
    const [first, then] = [before, last].map(
      (each) => `${spokenQuarters([each.quarter])} (${figures(each)})`,
    );
    return [
      {
        sentence: `${words(goal.title)}: from ${first} to ${then}${serving(goal)}.`,
        numbers: {
          progressBefore: before.progress,
          expectedBefore: before.expected,
          progress: last.progress,
          expected: last.expected,
        },
        sources: sourcesOf(goal, [before, last]),
      },
    ];
  });

const reachedTarget: InsightRule = eachGoal((goal, known) => {
  const reached = known.find(({ progress }) => progress >= 1);
  if (!reached) return [];
  return [
    {
      sentence: `${spokenQuarters([reached.quarter])}: ${goal.title} reached its target${serving(goal)}.`,
      numbers: { progress: reached.progress },
      sources: sourcesOf(goal, [reached]),
    },
  ];
});

const checkedInThroughout: InsightRule = eachGoal((goal) => {
  const { quarters, title } = goal;
  if (quarters.length < 2 || quarters.some(({ checkIns }) => checkIns.length === 0)) return [];
  const sources = quarters.flatMap(({ checkIns }) => checkIns);
  return [
    {
      sentence: `Checked in on ${title} in each of ${quarters.length} quarters, ${sources.length} times in all.`,
      numbers: { quarters: quarters.length, checkIns: sources.length },
      sources,
    },
  ];
});

/** The rules about one goal each. */
export const goalInsights = {
  aheadOfExpected: compared(isAhead, 'ahead of'),
  behindExpected: compared(isBehind, 'behind'),
  recovered: turned(
    isBehind,
    (last) => !isBehind(last),
    (title) => `Back on course with ${title}`,
  ),
  slipped: turned(isAhead, isBehind, (title) => `Fell behind on ${title} after being ahead`),
  reachedTarget,
  checkedInThroughout,
} satisfies Record<string, InsightRule>;

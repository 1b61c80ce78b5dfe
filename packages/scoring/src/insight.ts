import type { InsightFacts, InsightRule } from './insight.facts.ts';
import { goalInsights } from './insight.goals.ts';
import { patternInsights } from './insight.patterns.ts';

/** The version of each rule. A rule that changes gets another one. */
export const insightVersions = {
  aheadOfExpected: '1',
  behindExpected: '1',
  recovered: '1',
  slipped: '1',
  reachedTarget: '1',
  checkedInThroughout: '1',
  kpiMoved: '1',
  feedbackKinds: '1',
  perspectivesServed: '1',
  servesNothing: '1',
  lateCheckIns: '1',
  correctedCheckIns: '1',
  growthFollowedUp: '1',
} as const;

export type InsightRuleName = keyof typeof insightVersions;

const rules: Readonly<Record<InsightRuleName, InsightRule>> = { ...goalInsights, ...patternInsights };

/** What the rules say about a period, each sentence with its numbers, its sources and the version of its rule. */
export const insightsFrom = (facts: InsightFacts) =>
  Object.entries(insightVersions).flatMap(([rule, version]) =>
    rules[rule as InsightRuleName](facts)
      .filter(({ sources }) => sources.length > 0)
      .map(({ sources, ...insight }) => ({ rule, version, ...insight, sources: [...sources] })),
  );

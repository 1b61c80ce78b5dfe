import type { KpiDirection } from '@cairn/contracts/kpi.values';
import type { Evidence } from '@cairn/contracts/values';

/** The strategic objective that a goal leads to, and its perspective. */
export type Served = { objective: string; perspective: string | null };

/** A goal at the end of a quarter; progress and what was expected by then, from 0 to 1. */
export type GoalQuarter = {
  quarter: string;
  progress: number | null;
  expected: number | null;
  checkIns: readonly Evidence[];
};

export type GoalFacts = {
  title: string;
  serves: Served | null;
  /** The goal itself, at its last revision. */
  evidence: Evidence;
  /** Oldest first. */
  quarters: readonly GoalQuarter[];
};

export type KpiFacts = {
  name: string;
  unit: string;
  direction: KpiDirection;
  /** Oldest first. */
  readings: readonly { value: number | null; evidence: Evidence }[];
};

/** What somebody did in a period, as far as the reader may see it. */
export type InsightFacts = {
  goals: readonly GoalFacts[];
  kpis: readonly KpiFacts[];
  checkIns: readonly { quarter: string | null; corrected: boolean; evidence: Evidence }[];
  feedback: readonly { kind: string; quarter: string | null; evidence: Evidence }[];
  /** The actions of growth plans for needs from before the period. */
  growthActions: readonly { done: boolean; evidence: Evidence }[];
  /** The quarters that have begun, oldest first. */
  quarters: readonly string[];
};

/** A sentence with its numbers, and the events that it comes from. It never names a rating. */
export type Insight = {
  rule: string;
  sentence: string;
  numbers: Readonly<Record<string, number>>;
  sources: readonly Evidence[];
};

/** What one rule makes of the facts. A sentence without a source is not shown. */
export type InsightRule = (facts: InsightFacts) => Omit<Insight, 'rule'>[];

import type { Anchors, KpiAggregation } from '@cairn/contracts/kpi.values';
import { type Band, scoreBand } from './bands.ts';

export type RangeAnchors = Extract<Anchors, { redLow: number }>;

// The anchors of one KPI all have the same shape.
function addAnchors<A extends Anchors>(first: A, ...others: readonly A[]): A {
  const sides = Object.keys(first) as (keyof A)[];
  const total = (side: keyof A) => [first, ...others].reduce((sum, each) => sum + Number(each[side]), 0);
  return Object.fromEntries(sides.map((side) => [side, total(side)])) as A;
}

/**
 * What an aggregate over several periods, oldest first, is scored against: for what adds up the sum of the periods' anchors,
 * otherwise the anchors of the last period. `null` without a period.
 */
const anchorsOverWith =
  (adding: readonly KpiAggregation[]) =>
  (aggregation: KpiAggregation, anchors: readonly Anchors[]): Anchors | null => {
    const [first, ...others] = adding.includes(aggregation) ? anchors : anchors.slice(-1);
    return first === undefined ? null : addAnchors(first, ...others);
  };

/** The anchors of version 1, in which only a sum adds up. */
export const anchorsOver = anchorsOverWith(['sum']);

/** The anchors of version 2, in which a count adds up too. */
export const anchorsOverCounts = anchorsOverWith(['sum', 'count']);

function line(red: number, goal: number, value: number): number {
  return Math.min(10, Math.max(0, (10 / 3) * (1 + (value - red) / (goal - red))));
}

function range(anchors: RangeAnchors, value: number): number {
  if (value < anchors.goalLow) return line(anchors.redLow, anchors.goalLow, value);
  if (value > anchors.goalHigh) return line(anchors.redHigh, anchors.goalHigh, value);
  const half = (anchors.goalHigh - anchors.goalLow) / 2;
  if (half === 0) return 10;
  const fromEdge = Math.min(value - anchors.goalLow, anchors.goalHigh - value);
  return 20 / 3 + (10 / 3) * (fromEdge / half);
}

/**
 * A KPI's score from 0 to 10; `null` without a value. It is `(10/3)·(1 + (x − red)/(goal − red))`, clamped: the red flag
 * scores 3.33 and the goal 6.67 in either direction. Within a range it goes from 6.67 at the edges to 10 in the middle. The
 * anchors must be in the order that the domain demands when the KPI is defined.
 */
export function kpiScore(anchors: Anchors, value: number | null): number | null {
  if (value === null) return null;
  return 'red' in anchors ? line(anchors.red, anchors.goal, value) : range(anchors, value);
}

export type KpiState = Band | 'noData' | 'stale';

/** A KPI's score and state. No data and stale are states of their own, not red. Stale is after `staleAfter`, in epoch ms. */
export function kpiStanding(facts: {
  readonly anchors: Anchors;
  readonly value: number | null;
  readonly staleAfter: number | null;
  readonly now: number;
}): { score: number | null; state: KpiState } {
  const score = kpiScore(facts.anchors, facts.value);
  const stale = facts.staleAfter !== null && facts.now > facts.staleAfter;
  if (score !== null && stale) return { score, state: 'stale' };
  return { score, state: scoreBand(score) ?? 'noData' };
}

/**
 * The coverage of a KPI over a range: its ended periods with data ÷ its ended periods. As long as none has ended, it is 1 with
 * a value and 0 without.
 */
export function periodCoverage(facts: {
  readonly ended: number;
  readonly measured: number;
  readonly value: number | null;
}): number {
  return facts.ended > 0 ? facts.measured / facts.ended : Number(facts.value !== null);
}

import { type Band, scoreBand } from './bands.ts';
import { version } from './version.ts';

export type KpiDirection = 'up' | 'down' | 'range';

/** Red flag and goal, in the KPI's unit. */
export type LineAnchors = { readonly red: number; readonly goal: number };

export type RangeAnchors = {
  readonly redLow: number;
  readonly goalLow: number;
  readonly goalHigh: number;
  readonly redHigh: number;
};

export type Anchors = LineAnchors | RangeAnchors;

/** What is wrong with a KPI's anchors for its direction, or `null`: up red < goal, down goal < red, range r₁ < g₁ ≤ g₂ < r₂. */
export function anchorsProblem(direction: KpiDirection, anchors: Anchors): string | null {
  if ('red' in anchors) {
    if (direction === 'range') return 'a range needs redLow, goalLow, goalHigh and redHigh';
    if (direction === 'up') return anchors.red < anchors.goal ? null : 'red must lie below goal';
    return anchors.goal < anchors.red ? null : 'red must lie above goal';
  }
  if (direction !== 'range') return 'a direction up or down needs red and goal';
  if (!(anchors.redLow < anchors.goalLow)) return 'redLow must lie below goalLow';
  if (!(anchors.goalLow <= anchors.goalHigh)) return 'goalLow must not lie above goalHigh';
  return anchors.goalHigh < anchors.redHigh ? null : 'goalHigh must lie below redHigh';
}

/** The anchors of what is added up over several periods: those of its periods, all of one shape, added up. */
export function addAnchors<A extends Anchors>(first: A, ...others: readonly A[]): A {
  const sides = Object.keys(first) as (keyof A)[];
  const total = (side: keyof A) => [first, ...others].reduce((sum, each) => sum + Number(each[side]), 0);
  return Object.fromEntries(sides.map((side) => [side, total(side)])) as A;
}

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
 * A KPI's score from 0 to 10, `null` without a value: `(10/3)·(1 + (x − red)/(goal − red))` clamped, so red flag 3.33 and
 * goal 6.67, the same both ways; within a range from 6.67 at its edges to 10 in the middle. Anchors as `anchorsProblem` accepts.
 */
export function kpiScore(anchors: Anchors, value: number | null): number | null {
  if (value === null) return null;
  return 'red' in anchors ? line(anchors.red, anchors.goal, value) : range(anchors, value);
}

export type KpiState = Band | 'noData' | 'stale';

/** A KPI as it stands: score, and a state in which no data and stale (strictly after `staleAfter`, epoch ms) are not red. */
export function kpiStanding(facts: {
  readonly anchors: Anchors;
  readonly value: number | null;
  readonly staleAfter: number | null;
  readonly now: number;
}): { version: string; score: number | null; state: KpiState } {
  const score = kpiScore(facts.anchors, facts.value);
  const stale = facts.staleAfter !== null && facts.now > facts.staleAfter;
  if (score !== null && stale) return { version, score, state: 'stale' };
  return { version, score, state: scoreBand(score) ?? 'noData' };
}

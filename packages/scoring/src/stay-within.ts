import type { StayWithin } from './measure.ts';

type Planned = { readonly start: number; readonly until: number; readonly cadence: number };

/**
 * When check-ins are planned: one in each cadence, as far as `until`. Versions 1 and 2 of the formulas plan them from `start`
 * on. Version 3 begins with the goal's days, `from`, or with the day on which the key result was set, `setOn`, if that is
 * later. Instants are in epoch milliseconds, days their first instants, and the cadence is in milliseconds.
 */
export type CheckInPlan = Planned & { readonly from: number; readonly setOn: number };

/** A figure and when it was read, in epoch milliseconds; null if it restates the figure before it. */
export type ReadFigure = { readonly figure: number; readonly at: number | null };

/** Whether a figure lies in the range, edges included. */
export function isInside({ low, high }: Pick<StayWithin, 'low' | 'high'>, figure: number): boolean {
  return figure >= low && figure <= high;
}

/** The last figure of each planned check-in, by its number. Figures are oldest first. */
function planned(figures: readonly ReadFigure[], { start, until, cadence }: Planned) {
  const byNumber = new Map<number, number>();
  let last = until;
  for (const { figure, at } of figures) {
    const read = at ?? last;
    if (read < start || read > until) continue;
    last = read;
    byNumber.set(Math.floor((read - start) / cadence), figure);
  }
  return byNumber;
}

/**
 * Progress of a key result that must stay within a range: the share of planned check-ins inside, in [0, 1]. Of several
 * check-ins in one cadence the last counts. A missed one counts as outside, once its cadence is over. `null` if none was
 * planned yet.
 */
export function stayWithinProgress(
  range: Pick<StayWithin, 'low' | 'high'>,
  figures: readonly ReadFigure[],
  plan: Planned,
): number | null {
  const made = planned(figures, plan);
  const over = Math.floor((plan.until - plan.start) / plan.cadence);
  const count = Math.max(over, ...[...made.keys()].map((number) => number + 1));
  if (count <= 0) return null;
  return [...made.values()].filter((figure) => isInside(range, figure)).length / count;
}

/**
 * As `stayWithinProgress`, but nothing was planned before the key result was set. Who checks in for days before that, within
 * those of the goal, takes them on: the plan begins with the first of these check-ins.
 */
export function stayWithinSinceSet(
  range: Pick<StayWithin, 'low' | 'high'>,
  figures: readonly ReadFigure[],
  { from, setOn, ...plan }: CheckInPlan,
): number | null {
  const first = figures.find(({ at }) => at !== null && at >= from)?.at ?? setOn;
  return stayWithinProgress(range, figures, { ...plan, start: Math.max(from, Math.min(setOn, first)) });
}

import { checksOf } from '@cairn/bias-reactor/checks';
import { advance } from '@cairn/bias-reactor/due';
import type { Cycle } from '@cairn/bias-reactor/pinned';
import { emptyState } from '@cairn/bias-reactor/state';
import type { ReviewContext } from '@cairn/contracts/review.context';
import type { Check } from '@cairn/contracts/screening.commands';
import type { Counted } from './log.until.ts';
import type { Tried } from './rescreen.rules.ts';

/** The last screening of a review. */
export type LastScreening = { context: ReviewContext; checks: readonly Check[] };

/** The cycle with those detectors only that are tried, in the versions and with the limits that it pins. */
export const asPinned = (cycle: Cycle, { detectors, thresholds }: Tried): Cycle => {
  const names = new Set([...Object.keys(detectors), ...Object.keys(thresholds)]);
  return {
    ...cycle,
    detectors: Object.fromEntries(Object.entries(cycle.detectors).filter(([name]) => names.has(name))),
  };
};

/** The same cycle with what is tried. Throws an `Error` if a detector with another threshold has no version. */
export const asTried = (cycle: Cycle, tried: Tried): Cycle => {
  const detectors = { ...asPinned(cycle, tried).detectors, ...tried.detectors };
  const without = Object.keys(tried.thresholds).find((name) => !Object.hasOwn(detectors, name));
  if (without !== undefined)
    throw new Error(`The cycle pins no version of ${without}. Name one: --detectors ${without}@1.`);
  const thresholds = { ...cycle.thresholds };
  for (const [name, settings] of Object.entries(tried.thresholds))
    thresholds[name] = { ...thresholds[name], ...settings };
  return { ...cycle, detectors, thresholds };
};

/** Screens one cycle as the reactor does, by other rules, and keeps the last screening of each review. No other cycle is screened. */
export const createSide = (cycleId: string, ruled: (cycle: Cycle) => Cycle) => {
  const state = emptyState();
  const last = new Map<string, LastScreening>();
  const rule = (id: string): void => {
    const cycle = state.ratings.cycles.get(id);
    if (cycle) state.ratings.cycles.set(id, id === cycleId ? ruled(cycle) : { ...cycle, detectors: {} });
  };
  return {
    cycle: (): Cycle | undefined => state.ratings.cycles.get(cycleId),
    last: last as ReadonlyMap<string, LastScreening>,
    take: ({ event, upTo }: Counted): void => {
      for (const { review, cycle } of advance(state, event, upTo))
        if (review.context.cycleId === cycleId)
          last.set(review.reviewId, { context: review.context, checks: checksOf(state, cycle, review) });
      if (event.type === 'CycleOpened') rule(event.data.cycleId);
      if (event.type === 'ReviewWithdrawn') last.delete(event.data.reviewId);
    },
  };
};

import { msPerDay } from '@cairn/contracts/day';
import type { DayRange } from '@cairn/contracts/values';
import type { WatchedReview } from './review.state.ts';
import { type Finding, type Judging, type Standing, standing } from './standing.ts';

const isDue =
  ({ to }: DayRange, { day }: Judging): Finding =>
  ({ days = 0 }) => {
    const daysLeft = (Date.parse(to) - Date.parse(day)) / msPerDay;
    return daysLeft <= days ? { closesOn: to, daysLeft } : undefined;
  };

/** The rules that hold for a review whose rating is not final, in a cycle with this administration window. */
export const reviewAlerts = (
  { reviewId, context }: WatchedReview,
  judging: Judging,
  administrationWindow: DayRange,
): Standing[] => {
  const subject = { kind: 'review' as const, reviewId, context };
  return standing('reviewDue', { subject, day: judging.day, find: isDue(administrationWindow, judging) });
};

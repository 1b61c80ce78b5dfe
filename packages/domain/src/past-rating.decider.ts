import { dayOf } from '@cairn/contracts/day';
import type { Decider } from '@cairn/contracts/decider';
import type { RecordPastRating } from '@cairn/contracts/past-rating.commands';
import type { PastRatingEvent } from '@cairn/contracts/past-rating.events';
import { refuseField, reject } from '@cairn/contracts/rejection';
import { monthsLater } from './day-arithmetic.ts';
import { refuseFuture } from './occurred-at.ts';

/** The mark and the scale that count, by the id of the rating. */
export type PastRatingState = ReadonlyMap<string, { mark: string; scale: string }>;

export type PastRatingFacts = {
  known: boolean;
  timeZone: string;
  /** The command gives a reason, and another rater or comment than was recorded last. */
  saysOtherwise: boolean;
};

const monthsKept = 60;

const refusePeriod = ({ data: { period }, at }: RecordPastRating, timeZone: string): void => {
  const today = dayOf(at, timeZone);
  const oldest = monthsLater(today, -monthsKept);
  if (period.to < period.from)
    refuseField('past-rating/ends-before-it-begins', 'The period ends before it begins.', {
      path: 'period/to',
      message: `${period.from} or later`,
    });
  if (period.to > today)
    refuseField('past-rating/not-past', 'The period has not ended.', {
      path: 'period/to',
      message: `${today} or earlier`,
    });
  if (period.to < oldest)
    refuseField('past-rating/too-old', 'Past ratings are kept for five years.', {
      path: 'period/to',
      message: `${oldest} or later`,
    });
};

/** The ratings of one person from before Cairn: one for each period and source. */
export const pastRating: Decider<PastRatingState, RecordPastRating, PastRatingEvent, PastRatingFacts> = {
  category: 'pastRating',
  initial: new Map(),
  decide(command, state, { known, timeZone, saysOtherwise }) {
    refuseFuture(command);
    if (!known) reject('notFound', 'person/unknown', 'No such person is registered.');
    const { pastRatingId, mark, scale, reason } = command.data;
    const before = state.get(pastRatingId);
    if (before?.mark === mark && before.scale === scale && !saysOtherwise) return [];
    refusePeriod(command, timeZone);
    if (before && reason === undefined)
      refuseField('past-rating/reason-missing', 'Another mark was recorded before, so this needs a reason.', {
        path: 'reason',
        message: 'a reason',
      });
    return [{ type: 'PastRatingRecorded', data: { ...command.data, from: before?.mark ?? null } }];
  },
  evolve: (state, { data: { pastRatingId, mark, scale } }) =>
    new Map(state).set(pastRatingId, { mark, scale }),
  words: {
    RecordPastRating: {
      event: 'PastRatingRecorded',
      word: 'reason',
      also: ['rater', 'comment'],
      about: ['pastRatingId'],
      code: 'past-rating/already-so',
    },
  },
};

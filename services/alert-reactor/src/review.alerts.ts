import type { AlertRule } from '@cairn/contracts/alert.values';
import { msPerDay } from '@cairn/contracts/day';
import type { StageName } from '@cairn/contracts/stage.values';
import type { WatchedReview } from './review.state.ts';
import { type Finding, type Judging, type Standing, standing } from './standing.ts';
import type { WatchedCycle } from './cycle.state.ts';

const isDue =
  (to: string, { day }: Judging): Finding =>
  ({ days = 0 }) => {
    const daysLeft = (Date.parse(to) - Date.parse(day)) / msPerDay;
    return daysLeft <= days ? { closesOn: to, daysLeft } : undefined;
  };

const rules: Readonly<Record<StageName, AlertRule>> = {
  nomination: 'nominationDue',
  selfAndPeer: 'selfAndPeerDue',
  manager: 'managerDue',
  calibration: 'calibrationDue',
  sharing: 'sharingDue',
  acknowledgement: 'acknowledgementDue',
};

const givers = ['self', 'peer', 'upward'];

/** Whether nothing is left to do in a stage. People whose input is merged do not count, whether they have answered or not. */
const isThrough = (
  stage: StageName,
  { assigned, step }: WatchedReview,
  { merged }: WatchedCycle,
): boolean => {
  const own = [...assigned.values()].filter(({ relation }) => givers.includes(relation));
  const isOpen = step === 'open';
  switch (stage) {
    // Nobody waits for input to a rating that is proposed already.
    case 'nomination':
      return !isOpen || own.some(({ relation }) => relation !== 'self');
    case 'selfAndPeer':
      return (
        !isOpen ||
        (own.length > 0 && own.every(({ relation, submitted }) => submitted || merged.includes(relation)))
      );
    case 'manager':
      return !isOpen;
    case 'calibration':
      return step === 'final' || step === 'shared';
    case 'sharing':
      return step === 'shared';
    // An acknowledged review is no longer watched, and nobody acknowledges one that is not shared.
    case 'acknowledgement':
      return step !== 'shared';
  }
};

/** The rules that hold for a review that is not acknowledged, in its cycle. */
export const reviewAlerts = (review: WatchedReview, judging: Judging, cycle: WatchedCycle): Standing[] => {
  const { reviewId, context, step } = review;
  const subject = { kind: 'review' as const, reviewId, context };
  const { day } = judging;
  const isRated = step === 'final' || step === 'shared';
  const stages = cycle.stages.filter(({ stage, from }) => from <= day && !isThrough(stage, review, cycle));
  return [
    ...(isRated
      ? []
      : standing('reviewDue', { subject, day, find: isDue(cycle.administrationWindow.to, judging) })),
    ...stages.flatMap(({ stage, to }) => standing(rules[stage], { subject, day, find: isDue(to, judging) })),
  ];
};

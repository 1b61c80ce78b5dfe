import type { CalibrationEvent } from '@cairn/contracts/calibration.events';
import type { CalibrationScope } from '@cairn/contracts/calibration.values';
import type { Instant } from '@cairn/contracts/envelope';
import type { ReviewContext } from '@cairn/contracts/review.context';
import { laterOf } from './occurred-at.ts';

export type Calibration = {
  status: 'open' | 'closed';
  calibrationSessionId: string;
  cycleId: string;
  scope: CalibrationScope;
  facilitatorId: string;
  participantIds: readonly string[];
  openedAt: Instant;
  changedAt: Instant;
};

export type CalibrationState = { status: 'unset' } | Calibration;

/** Whether a session looks at a review. */
export const holdsReview = (
  { cycleId, scope }: Pick<Calibration, 'cycleId' | 'scope'>,
  { reviewId, context }: { reviewId: string; context: Pick<ReviewContext, 'cycleId' | 'unitId'> },
): boolean => {
  if (context.cycleId !== cycleId) return false;
  switch (scope.kind) {
    case 'cycle':
      return true;
    case 'units':
      return context.unitId !== null && scope.unitIds.includes(context.unitId);
    case 'reviews':
      return scope.reviewIds.includes(reviewId);
  }
};

/** Whether somebody facilitates a session or takes part in it. */
export const sitsIn = (
  { facilitatorId, participantIds }: Pick<Calibration, 'facilitatorId' | 'participantIds'>,
  personId: string,
): boolean => facilitatorId === personId || participantIds.includes(personId);

export const evolveCalibration = (state: CalibrationState, event: CalibrationEvent): CalibrationState => {
  if (event.type === 'CalibrationOpened') {
    const { calibrationSessionId, cycleId, scope, facilitatorId, participantIds, occurredAt } = event.data;
    const opened = { calibrationSessionId, cycleId, scope, facilitatorId, participantIds };
    return { status: 'open', ...opened, openedAt: occurredAt, changedAt: occurredAt };
  }
  if (state.status === 'unset') return state;
  const changed = { ...state, changedAt: laterOf(state.changedAt, event.data.occurredAt) };
  switch (event.type) {
    case 'CalibrationParticipantsChanged': {
      const { facilitatorId, participantIds } = event.data;
      return { ...changed, facilitatorId, participantIds };
    }
    case 'CalibrationReviewsPinned':
      return changed;
    case 'CalibrationClosed':
      return { ...changed, status: 'closed' };
  }
};

import type { ReviewEvent } from '@cairn/contracts/review.events';
import { uuid } from '@cairn/testing/uuid';
import { type Data, every, finalized, opened, proposed, shared } from './review.fixture.ts';

/** A review whose rating is final, and one that was shared too. */
export const final = [opened(), proposed(), finalized()] as const;
export const told = [...final, shared] as const;

export const hrId = uuid('88');
const disputeId = uuid('d5');

export const disputed: ReviewEvent = {
  type: 'ReviewDisputed',
  data: { ...every, disputeId, grounds: 'two results are missing', evidence: [] },
};
export const dealtBy = (reviewerId: string): ReviewEvent => ({
  type: 'DisputeReviewerAssigned',
  data: { ...every, disputeId, reviewerId },
});
export const resolved = (reviewerId: string, data: Partial<Data<'DisputeResolved'>> = {}): ReviewEvent => ({
  type: 'DisputeResolved',
  data: { ...every, disputeId, reviewerId, outcome: 'upheld', reason: 'looked at all', ...data },
});
export const reopened = (data: Partial<Data<'ReviewReopened'>> = {}): ReviewEvent => ({
  type: 'ReviewReopened',
  data: { ...every, disputeId: null, reason: 'a result was corrected', ...data },
});

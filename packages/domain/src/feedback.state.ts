import type { Instant } from '@cairn/contracts/envelope';
import type { FeedbackEvent } from '@cairn/contracts/feedback.events';

type Given = Extract<FeedbackEvent, { type: 'FeedbackGiven' }>['data'];

export type FeedbackState =
  | { status: 'unset' }
  | ({ status: 'given' | 'withdrawn'; givenAt: Instant; acknowledged: boolean } & Pick<
      Given,
      'subjectId' | 'giverId' | 'audience' | 'attribution'
    >);

export const evolveFeedback = (state: FeedbackState, { type, data }: FeedbackEvent): FeedbackState => {
  if (type === 'FeedbackGiven') {
    const { subjectId, giverId, audience, attribution, occurredAt } = data;
    const who = { subjectId, giverId, audience, attribution };
    return { status: 'given', ...who, givenAt: occurredAt, acknowledged: false };
  }
  if (state.status === 'unset') return state;
  return type === 'FeedbackAcknowledged'
    ? { ...state, acknowledged: true }
    : { ...state, status: 'withdrawn' };
};

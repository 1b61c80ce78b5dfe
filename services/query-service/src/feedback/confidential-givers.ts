import { learnsGiversAs } from '@cairn/access/recorded-reading';
import { recordAccess, type Shown } from '../access-records/record-access.ts';
import type { showFeedback } from './feedback.query.ts';

type Attributed = Pick<ReturnType<typeof showFeedback>, 'feedbackId' | 'giverId' | 'attribution'>;

/** The givers whom an answer names although they gave their feedback in confidence. */
const confidentialGivers = (feedback: readonly Attributed[]): Shown[] =>
  feedback.flatMap(({ feedbackId: id, giverId, attribution }) =>
    giverId === null || attribution === 'named' ? [] : [{ personId: giverId, kind: 'feedbackGiver', id }],
  );

/** Has it recorded whom an answer names as a confidential giver. Throws as `recordAccess` does. */
export const recordGivers = (
  context: Parameters<typeof recordAccess>[0],
  request: Parameters<typeof recordAccess>[1],
  feedback: readonly Attributed[],
): Promise<void> =>
  recordAccess(context, request, {
    role: learnsGiversAs(request.principal) ?? 'employee',
    shown: confidentialGivers(feedback),
  });

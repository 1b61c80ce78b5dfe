import { learnsGiversAs } from '@cairn/access/recorded-reading';
import type { Principal } from '@cairn/http/principal';
import type { Reading } from '../access-records/record-access.ts';
import type { showFeedback } from './feedback.query.ts';

type Attributed = Pick<ReturnType<typeof showFeedback>, 'feedbackId' | 'giverId' | 'attribution'>;

/** The reading of an answer that names givers although they gave their feedback in confidence; undefined if it names none. */
export const readingOfGivers = (
  principal: Pick<Principal, 'personId' | 'roles'>,
  feedback: readonly Attributed[],
): Reading | undefined => {
  const shown = feedback.flatMap(({ feedbackId: id, giverId, attribution }) =>
    giverId === null || giverId === principal.personId || attribution === 'named'
      ? []
      : [{ personId: giverId, kind: 'feedbackGiver' as const, id }],
  );
  return shown.length === 0 ? undefined : { role: learnsGiversAs(principal) ?? 'employee', shown };
};

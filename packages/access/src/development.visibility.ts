import type { Inquiry } from './inquiry.ts';
import { isAllowed, noRelation, type Relations, relationsIn } from './matching.ts';
import { inCaseOf } from './own-case.ts';
import { isEmployed, isManagerOf } from './reporting-line.ts';
import type { Requester } from './requester.ts';

/** How somebody stands to the development of a person: themself or above them, if they are employed today. */
export function* relationsToDevelopment(
  { personId, roles, today }: Requester,
  subjectId: string,
): Inquiry<Relations> {
  if (personId === subjectId)
    return (yield* isEmployed(personId, today)) ? new Set(['self'] as const) : noRelation;
  const isAbove = roles.includes('manager') && (yield* isManagerOf(personId, subjectId, today));
  return isAbove ? new Set(['manager'] as const) : noRelation;
}

/** Whether somebody sees the development needs of a person: their own, those of everybody below them, and HR those of others. */
export function* seesDevelopment(requester: Requester, subjectId: string): Inquiry<boolean> {
  // The route too refuses a requester whose roles read nobody's development.
  if (relationsIn(requester.roles, 'ReadDevelopment').size === 0) return false;
  const { personId, roles, today } = inCaseOf(requester, subjectId);
  if (personId === subjectId) return isAllowed(roles, 'ReadDevelopment', new Set(['self']));
  if (isAllowed(roles, 'ReadDevelopment', noRelation)) return true;
  return (
    isAllowed(roles, 'ReadDevelopment', new Set(['manager'])) &&
    (yield* isManagerOf(personId, subjectId, today))
  );
}

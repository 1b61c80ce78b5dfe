import { employmentOn, managersOn, type PersonState } from '@cairn/domain/person.state';
import type { Inquiry } from './inquiry.ts';
import { isManagerOf } from './reporting-line.ts';

/** How one person stands to another in the organisation: above them, below them, both in a loop, or neither. */
export type RelationsInLine = ReadonlySet<'manager' | 'upward'>;

const isMatrixManager = (managerId: string, state: PersonState, day: string): boolean => {
  const employment = employmentOn(state, day);
  const managers = employment ? managersOn(state, employment.employmentId, day) : [];
  return managers.some((each) => each.relation === 'matrix' && each.managerId === managerId);
};

function* manages(managerId: string, personId: string, day: string): Inquiry<boolean> {
  if (yield* isManagerOf(managerId, personId, day)) return true;
  return isMatrixManager(managerId, yield personId, day);
}

/** `manager`: the person is a line or matrix manager of the subject on one of these days; `upward`: the inverse. */
export function* relationsInLine(
  personId: string,
  subjectId: string,
  days: readonly string[],
): Inquiry<RelationsInLine> {
  const found = new Set<'manager' | 'upward'>();
  for (const day of new Set(days)) {
    if (yield* manages(personId, subjectId, day)) found.add('manager');
    if (yield* manages(subjectId, personId, day)) found.add('upward');
  }
  return found;
}

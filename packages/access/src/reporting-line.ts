import type { AssignManager } from '@cairn/contracts/person.commands';
import {
  employmentOn,
  evolvePerson,
  isEmployedOn,
  lineChangeAfter,
  nextInLineOn,
  type PersonState,
} from '@cairn/domain/person.state';
import type { Inquiry } from './inquiry.ts';

type People = Map<string, PersonState>;
type Climb = { day: string; known?: People; until?: string };

/**
 * Climbs the line of managers on a day, from a person (who is part of the result) to the top, to `until`, or to somebody
 * who was met before: a line may be a loop. It goes on through people who have left. `end` is who comes next, or null at
 * the top. Adds to `known` whom it asks for.
 */
function* climb(
  personId: string,
  { day, known = new Map(), until }: Climb,
): Inquiry<{ line: People; end: string | null }> {
  const line: People = new Map();
  let next: string | null = personId;
  while (next !== null && next !== until && !line.has(next)) {
    const state: PersonState = known.get(next) ?? (yield next);
    known.set(next, state);
    line.set(next, state);
    next = nextInLineOn(state, day);
  }
  return { line, end: next };
}

export function* isEmployed(personId: string, day: string): Inquiry<boolean> {
  return isEmployedOn(yield personId, day);
}

/**
 * Whether one person is employed on a day and above another in the reporting line. The line goes on through people who
 * have left: the manager of their last employment is the next one. Nobody is above themselves, not even in a loop.
 */
export function* isManagerOf(managerId: string, personId: string, day: string): Inquiry<boolean> {
  if (managerId === personId) return false;
  const { end } = yield* climb(personId, { day, until: managerId });
  return end === managerId && (yield* isEmployed(managerId, day));
}

/** The nearest person above somebody in the reporting line who is employed on a day; null if there is none. */
export function* lineManagerInOffice(personId: string, day: string): Inquiry<string | null> {
  const met = new Set([personId]);
  let next = nextInLineOn(yield personId, day);
  while (next !== null && !met.has(next)) {
    const state: PersonState = yield next;
    if (isEmployedOn(state, day)) return next;
    met.add(next);
    next = nextInLineOn(state, day);
  }
  return null;
}

/** Whether one person is the line manager of another on a day, or stands in for one who has left. */
export function* isLineManagerOf(managerId: string, personId: string, day: string): Inquiry<boolean> {
  return (yield* lineManagerInOffice(personId, day)) === managerId;
}

/**
 * The first day on which an assigned line manager would also be below the person, now or by assignments that begin
 * later; null if that never happens.
 */
export function* firstLoop(data: AssignManager['data']): Inquiry<string | null> {
  const { personId, managerId, effectiveFrom } = data;
  const before: PersonState = yield personId;
  const employmentId = data.employmentId ?? employmentOn(before, effectiveFrom)?.employmentId;
  if (employmentId === undefined) return null;
  const assigned = evolvePerson(before, { type: 'ManagerAssigned', data: { ...data, employmentId } });
  const known: People = new Map([[personId, assigned]]);
  let next: string | null = effectiveFrom;
  while (next !== null) {
    const day: string = next;
    const { line, end } = yield* climb(personId, { day, known });
    if (end === personId && nextInLineOn(assigned, day) === managerId) return day;
    next = [...line.values()].flatMap((each) => lineChangeAfter(each, day) ?? []).sort()[0] ?? null;
  }
  return null;
}

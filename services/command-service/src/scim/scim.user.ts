import { unlessErased } from '@cairn/contracts/personal';
import type { PersonEvent } from '@cairn/contracts/person.events';
import { daysLater } from '@cairn/domain/day-arithmetic';
import { person } from '@cairn/domain/person.decider';
import { type Employment, lineManagerOn, type PersonState } from '@cairn/domain/person.state';
import type { Folding } from '@cairn/event-store/load';
import { enterpriseUrn, userUrn } from './scim.attributes.ts';

/** A person as an identity provider sees them. Without a user name they are unknown to it, or were erased. */
export type User = {
  person: PersonState;
  userName?: string | undefined;
  name?: string | undefined;
  givenName?: string | undefined;
  familyName?: string | undefined;
  email?: string | undefined;
};

const namesIn = ({
  data: { name, givenName, familyName },
}: Extract<PersonEvent, { type: 'PersonRegistered' | 'PersonRenamed' }>) => ({
  name: unlessErased(name),
  givenName: unlessErased(givenName),
  familyName: unlessErased(familyName),
});

const evolveUser = (user: User, event: PersonEvent): User => {
  const next = { ...user, person: person.evolve(user.person, event) };
  if (event.type === 'PersonRenamed') return { ...next, ...namesIn(event) };
  if (event.type === 'PersonEmailChanged') return { ...next, email: unlessErased(event.data.email) };
  if (event.type === 'PersonUserNameChanged') return { ...next, userName: unlessErased(event.data.userName) };
  if (event.type !== 'PersonRegistered') return next;
  const { externalId, email } = event.data;
  return { ...next, ...namesIn(event), userName: unlessErased(externalId), email: unlessErased(email) };
};

/** Folds the stream of a person into the user. */
export const userFold: Folding<User, PersonEvent> = {
  category: person.category,
  initial: { person: person.initial },
  evolve: evolveUser,
};

const later = (a: string, b: string): string => (a > b ? a : b);

const lastOf = ({ person: state }: User): Employment | undefined =>
  state.status === 'registered'
    ? state.employments.reduce<Employment | undefined>(
        (a, b) => (a && a.effectiveFrom > b.effectiveFrom ? a : b),
        undefined,
      )
    : undefined;

/**
 * The last employment of an active user, with the first day on which it can end: today, or its own first day if that is
 * later. Undefined if the user is inactive: there is no employment, or it ends on or before that day.
 */
export const goingOn = (user: User, today: string): { employmentId: string; endsOn: string } | undefined => {
  const last = lastOf(user);
  if (!last) return undefined;
  const endsOn = later(today, last.effectiveFrom);
  const { employmentId, effectiveTo } = last;
  return effectiveTo === null || effectiveTo > endsOn ? { employmentId, endsOn } : undefined;
};

/** The first day of the next employment of an inactive user. Employments do not share a day. */
export const nextFirstDay = (user: User, today: string): string => {
  const end = lastOf(user)?.effectiveTo;
  return end ? later(today, daysLater(end, 1)) : today;
};

/** The line manager today, or on the first day of an employment that lies ahead. */
export const managerOf = (user: User, today: string): string | null =>
  lineManagerOn(user.person, goingOn(user, today)?.endsOn ?? today);

export const usersPath = '/scim/v2/Users';

/** The user as a SCIM resource. */
export const resourceOf = (id: string, user: User, today: string) => {
  const { userName, name, givenName, familyName, email } = user;
  const managerId = managerOf(user, today);
  return {
    schemas: [userUrn, ...(managerId === null ? [] : [enterpriseUrn])],
    id,
    userName,
    displayName: name,
    name: { formatted: name, givenName, familyName },
    ...(email !== undefined && { emails: [{ value: email, type: 'work', primary: true }] }),
    active: goingOn(user, today) !== undefined,
    ...(managerId !== null && { [enterpriseUrn]: { manager: { value: managerId } } }),
    meta: { resourceType: 'User', location: `${usersPath}/${id}` },
  };
};

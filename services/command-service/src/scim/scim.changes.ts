import type { PersonCommand } from '@cairn/contracts/person.commands';
import type { GivenUser } from './scim.attributes.ts';
import { goingOn, managerOf, nextFirstDay, type User } from './scim.user.ts';

type Named = Pick<User, 'name' | 'givenName' | 'familyName'>;

/** A command to the person before it is known who sends it, and when. Its data is still to be checked. */
export type Change = { type: PersonCommand['type']; data: Record<string, unknown> };

const joined = ({ givenName, familyName }: Named): string | undefined =>
  givenName !== undefined && familyName !== undefined ? `${givenName} ${familyName}` : undefined;

/** The names after a request. Other parts make another name, unless the request gives the whole name too. */
export const namesAfter = (before: Named, given: GivenUser): Named => {
  const parts = {
    givenName: given.givenName ?? before.givenName,
    familyName: given.familyName ?? before.familyName,
  };
  const isMoved = parts.givenName !== before.givenName || parts.familyName !== before.familyName;
  const whole = given.displayName ?? given.formatted;
  return { name: whole ?? (isMoved ? joined(parts) : undefined) ?? before.name, ...parts };
};

const rename = (user: User, given: GivenUser): Change[] => {
  const after = namesAfter(user, given);
  const isSame =
    after.name === user.name && after.givenName === user.givenName && after.familyName === user.familyName;
  return isSame
    ? []
    : [{ type: 'RenamePerson', data: { ...after, reason: 'Changed by the identity provider' } }];
};

const mail = (user: User, { email }: GivenUser): Change[] =>
  email === undefined || email === user.email ? [] : [{ type: 'ChangeEmail', data: { email } }];

type Today = { today: string; employmentIdFrom: (day: string) => string };

const employ = (user: User, { active }: GivenUser, { today, employmentIdFrom }: Today): Change[] => {
  if (active !== true || goingOn(user, today)) return [];
  const effectiveFrom = nextFirstDay(user, today);
  return [{ type: 'EmployPerson', data: { effectiveFrom, employmentId: employmentIdFrom(effectiveFrom) } }];
};

const end = (user: User, { active }: GivenUser, { today }: Today): Change[] => {
  const employment = goingOn(user, today);
  if (active !== false || !employment) return [];
  const { employmentId, endsOn: effectiveTo } = employment;
  return [{ type: 'EndEmployment', data: { employmentId, effectiveTo } }];
};

/** Only somebody who is active, or becomes active, gets a manager. */
const manage = (user: User, { active, managerId }: GivenUser, { today }: Today): Change[] => {
  const employment = goingOn(user, today);
  const isActive = active ?? employment !== undefined;
  if (managerId === undefined || !isActive || managerOf(user, today) === managerId) return [];
  const effectiveFrom = employment?.endsOn ?? nextFirstDay(user, today);
  return [{ type: 'AssignManager', data: { managerId, effectiveFrom } }];
};

/** User names have no case. */
export const isSameName = (a: string | undefined, b: string): boolean =>
  a?.toLowerCase() === b.trim().toLowerCase();

/** The commands that give a user what a request asks for, apart from another user name; none if it changes nothing. */
export const changesOf = (user: User, given: GivenUser, at: Today): Change[] => [
  ...rename(user, given),
  ...mail(user, given),
  ...employ(user, given, at),
  ...manage(user, given, at),
  ...end(user, given, at),
];

import { allow, noRelation } from '@cairn/access/matching';
import { inCaseOf } from '@cairn/access/own-case';
import { dayOf } from '@cairn/contracts/day';
import {
  assignManagerBody,
  changeEmailBody,
  employPersonBody,
  endEmploymentBody,
  externalId,
  type PersonCommand,
  registerPersonBody,
  renamePersonBody,
} from '@cairn/contracts/person.commands';
import { id } from '@cairn/contracts/values';
import { refuseBeyondStore } from '@cairn/domain/occurred-at';
import { person } from '@cairn/domain/person.decider';
import { personId as personIds, userName as userNames } from '@cairn/domain/user-name.decider';
import { plainWords } from '@cairn/http/plain-words';
import { actorOf, type Principal } from '@cairn/http/principal';
import { Rejection } from '@cairn/contracts/rejection';
import { newId } from '@cairn/runtime/new-id';
import { z } from 'zod';
import type { CommandContext } from '../context.ts';
import { personIdOf } from '../people/external-id.ts';
import { personFacts } from '../people/person.facts.ts';
import type { GivenUser } from './scim.attributes.ts';
import { type Change, changesOf, isSameName, namesAfter } from './scim.changes.ts';
import { scimError } from './scim.errors.ts';
import { resourceOf, type User, userFold } from './scim.user.ts';

/** The ids are not in the bodies: over HTTP they stand in the paths. */
const bodies = {
  RegisterPerson: registerPersonBody,
  RenamePerson: renamePersonBody,
  ChangeUserName: z.strictObject({ userName: externalId }),
  ChangeEmail: changeEmailBody,
  EmployPerson: employPersonBody.extend({ employmentId: id }),
  EndEmployment: endEmploymentBody.extend({ employmentId: id }),
  AssignManager: assignManagerBody,
} as const;

const checked = ({ type, data }: { type: string; data: object }): object => {
  const schema: z.ZodType | undefined = bodies[type as keyof typeof bodies];
  const read = schema?.safeParse(data, { error: plainWords });
  if (read?.success) return read.data as object;
  const [issue] = read?.error.issues ?? [];
  throw scimError('invalidValue', `${issue?.path.join('.')}: ${issue?.message}`);
};

type SentBy = { context: CommandContext; principal: Principal };
type Sent = SentBy & { personId: string };

/** Who sends a command to a person, and when; nobody provisions themselves. */
const sentBy = ({ context, principal, personId }: Sent) => {
  const role = allow(inCaseOf(principal, personId).roles, 'ProvisionUsers', noRelation);
  const at = context.now().toISOString();
  refuseBeyondStore(at, context.clock.storeNow());
  return { actor: actorOf(principal, role), at };
};

/** Carries out a command to a person. Resolves to whether anything was appended. */
const carry = async (sent: Sent, change: Change): Promise<boolean> => {
  const { context, personId } = sent;
  const { actor, at } = sentBy(sent);
  const data = { occurredAt: at, ...checked(change), personId };
  const command = { type: change.type, data, actor, at } as PersonCommand;
  const correlationId = newId();
  const { decidedNothing } = await context.execute({
    decider: person,
    id: personId,
    command,
    facts: () => personFacts(context, command),
    correlationId,
    causationId: correlationId,
  });
  return !decidedNothing;
};

const todayOf = ({ now, timeZone }: CommandContext): string => dayOf(now(), timeZone);

const userOf = async ({ execute }: CommandContext, personId: string): Promise<User> =>
  (await execute.state(userFold, personId)).state;

const demandUser = async (context: CommandContext, personId: string): Promise<User> => {
  const user = await userOf(context, personId);
  if (user.userName === undefined)
    throw new Rejection('notFound', 'user/not-found', 'There is no such user.');
  return user;
};

/** The user as a resource. Throws a `notFound` Rejection if no person of this id came from a provider or an import. */
export const readUser = async (context: CommandContext, personId: string) =>
  resourceOf(personId, await demandUser(context, personId), todayOf(context));

/** The ids that a user name may have led to: an import keeps its case, and SCIM writes it in lower case. */
const idsOf = ({ deriveId }: CommandContext, userName: string): string[] => {
  const name = userName.trim();
  return [...new Set([name, name.toLowerCase()])].map((each) => personIdOf(deriveId, each));
};

/** The id of the user with this name, or undefined. An id that is taken leads to the person who has the name. */
export const findUser = async (context: CommandContext, userName: string): Promise<string | undefined> => {
  for (const derived of idsOf(context, userName)) {
    const { person: state } = await userOf(context, derived);
    const personId = (state.status === 'unset' && state.takenBy) || derived;
    if (isSameName((await userOf(context, personId)).userName, userName)) return personId;
  }
  return undefined;
};

/** Starts with a dry run, so that a request of several commands is refused before the first of them is written. */
const wholly = async <T>(by: SentBy, work: (by: SentBy) => Promise<T>): Promise<T> => {
  await work({ ...by, context: { ...by.context, ...by.context.execute.dryRun() } });
  return work(by);
};

const taken = () => scimError('uniqueness', 'There is a user with this userName.');

/**
 * Gives a user another name. First the id that the name leads to is taken, so that nobody else can be registered or found
 * under it; after a failure in between, the same request completes it. The old name leads to nobody else either.
 */
const changeUserName = async (sent: Sent, given: string): Promise<void> => {
  const { context, personId } = sent;
  const { actor, at } = sentBy(sent);
  const name = given.trim().toLowerCase();
  const data = { personId, userName: name, occurredAt: at };
  checked({ type: 'ChangeUserName', data: { userName: name } });
  const found = await findUser(context, given);
  if (found !== undefined && found !== personId) throw taken();
  const correlationId = newId();
  const of = { facts: undefined, correlationId, causationId: correlationId };
  const id = personIdOf(context.deriveId, name);
  if (id !== personId) {
    const take = { personId: id, byId: personId, occurredAt: at };
    await context.execute({
      decider: personIds,
      id,
      command: { type: 'TakePersonId', data: take, actor, at },
      ...of,
    });
  }
  await context.execute({
    decider: userNames,
    id: personId,
    command: { type: 'ChangeUserName', data, actor, at },
    ...of,
  });
};

const change = async (sent: Sent, given: GivenUser) => {
  const { context, personId } = sent;
  const user = await demandUser(context, personId);
  const employmentIdFrom = (day: string): string => context.deriveId('employment', personId, 'from', day);
  const today = todayOf(context);
  const { userName } = given;
  if (userName !== undefined && !isSameName(user.userName, userName)) await changeUserName(sent, userName);
  const changes = changesOf(user, given, { today, employmentIdFrom });
  for (const each of changes) await carry(sent, each);
  return readUser(context, personId);
};

/** Makes a user what a request asks for, by the commands of a person. */
export const changeUser = ({ personId, ...by }: Sent, given: GivenUser) =>
  wholly(by, (each) => change({ ...each, personId }, given));

const create = async (by: SentBy, given: GivenUser) => {
  const { context } = by;
  const userName = given.userName?.trim().toLowerCase();
  if (!userName) throw scimError('invalidValue', 'userName is missing; it must be a string.');
  if ((await findUser(context, given.userName ?? '')) !== undefined) throw taken();
  const personId = personIdOf(context.deriveId, userName);
  const { name = userName, ...parts } = namesAfter({}, given);
  const data = { name, ...parts, email: given.email, externalId: userName };
  if (!(await carry({ ...by, personId }, { type: 'RegisterPerson', data }))) throw taken();
  return change({ ...by, personId }, { active: true, ...given });
};

/** Registers a user and, unless they are inactive, employs them from today. Throws `uniqueness` if the name is taken. */
export const createUser = (by: SentBy, given: GivenUser) => wholly(by, (each) => create(each, given));

import { allow, noRelation } from '@cairn/access/matching';
import { inCaseOf } from '@cairn/access/own-case';
import { dayOf } from '@cairn/contracts/day';
import {
  assignManagerBody,
  changeEmailBody,
  employPersonBody,
  endEmploymentBody,
  type PersonCommand,
  registerPersonBody,
  renamePersonBody,
} from '@cairn/contracts/person.commands';
import { id } from '@cairn/contracts/values';
import { refuseBeyondStore } from '@cairn/domain/occurred-at';
import { person } from '@cairn/domain/person.decider';
import { missing } from '@cairn/http/missing';
import { actorOf, type Principal } from '@cairn/http/principal';
import { Rejection } from '@cairn/contracts/rejection';
import { newId } from '@cairn/runtime/new-id';
import type { z } from 'zod';
import type { CommandContext } from '../context.ts';
import { personIdOf } from '../people/external-id.ts';
import { personFacts } from '../people/person.facts.ts';
import type { GivenUser } from './scim.attributes.ts';
import { type Change, changesOf, namesAfter } from './scim.changes.ts';
import { scimError } from './scim.errors.ts';
import { resourceOf, type User, userFold } from './scim.user.ts';

/** The ids are not in the bodies: over HTTP they stand in the paths. */
const bodies = {
  RegisterPerson: registerPersonBody,
  RenamePerson: renamePersonBody,
  ChangeEmail: changeEmailBody,
  EmployPerson: employPersonBody.extend({ employmentId: id }),
  EndEmployment: endEmploymentBody.extend({ employmentId: id }),
  AssignManager: assignManagerBody,
} as const;

const checked = ({ type, data }: Change): object => {
  const schema: z.ZodType | undefined = bodies[type as keyof typeof bodies];
  const read = schema?.safeParse(data, { error: missing });
  if (read?.success) return read.data as object;
  const [issue] = read?.error.issues ?? [];
  throw scimError('invalidValue', `${issue?.path.join('.')}: ${issue?.message}`);
};

type SentBy = { context: CommandContext; principal: Principal };
type Sent = SentBy & { personId: string };

/** Carries out a command to a person; nobody provisions themselves. Resolves to whether anything was appended. */
const carry = async ({ context, principal, personId }: Sent, change: Change): Promise<boolean> => {
  const role = allow(inCaseOf(principal, personId).roles, 'ProvisionUsers', noRelation);
  const at = context.now().toISOString();
  refuseBeyondStore(at, context.clock.storeNow());
  const data = { occurredAt: at, ...checked(change), personId };
  const command = { type: change.type, data, actor: actorOf(principal, role), at } as PersonCommand;
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

/** The id of the user with this name, or undefined. */
export const findUser = async (context: CommandContext, userName: string): Promise<string | undefined> => {
  for (const personId of idsOf(context, userName))
    if ((await userOf(context, personId)).userName !== undefined) return personId;
  return undefined;
};

/** Starts with a dry run, so that a request of several commands is refused before the first of them is written. */
const wholly = async <T>(by: SentBy, work: (by: SentBy) => Promise<T>): Promise<T> => {
  await work({ ...by, context: { ...by.context, ...by.context.execute.dryRun() } });
  return work(by);
};

const change = async (sent: Sent, given: GivenUser) => {
  const { context, personId } = sent;
  const user = await demandUser(context, personId);
  const employmentIdFrom = (day: string): string => context.deriveId('employment', personId, 'from', day);
  const today = todayOf(context);
  const changes = changesOf(user, given, { today, employmentIdFrom });
  for (const each of changes) await carry(sent, each);
  return readUser(context, personId);
};

/** Makes a user what a request asks for, by the commands of a person. */
export const changeUser = ({ personId, ...by }: Sent, given: GivenUser) =>
  wholly(by, (each) => change({ ...each, personId }, given));

const taken = () => scimError('uniqueness', 'There is a user with this userName.');

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

import { firstLoop } from '@cairn/access/reporting-line';
import { dayOf } from '@cairn/contracts/day';
import type { Instant } from '@cairn/contracts/envelope';
import type { AssignManager, PersonCommand, TakeBackPersonMove } from '@cairn/contracts/person.commands';
import { noPersonFacts, type PersonFacts } from '@cairn/domain/person.decider';
import { isInForceOn, lineManagerWithoutMoveOn } from '@cairn/domain/person.state';
import { type Presence, presenceOn } from '@cairn/domain/presence';
import { unit } from '@cairn/domain/unit.decider';
import { type CommandContext, recentState } from '../context.ts';
import { answered, readPerson } from './inquiry.facts.ts';

export const isRegistered = async (context: CommandContext, personId: string): Promise<boolean> =>
  (await readPerson(context)(personId)).status === 'registered';

/** Whether a person is registered, and employed both on the day of this instant and today. */
export const presenceOf = async (
  context: CommandContext,
  personId: string,
  occurredAt: Instant,
): Promise<Presence> => {
  const { now, timeZone } = context;
  return presenceOn(await readPerson(context)(personId), [
    dayOf(occurredAt, timeZone),
    dayOf(now(), timeZone),
  ]);
};

/** Whether the unit was founded; true for null. */
export const isFounded = async (context: CommandContext, unitId: string | null): Promise<boolean> =>
  unitId === null || (await recentState(context, unit, unitId)).state.status === 'founded';

/** On the first day of the assignment; today too if the manager is to act from now on. */
const presenceOfManager = async (context: CommandContext, { data }: AssignManager): Promise<Presence> => {
  const stateOf = readPerson(context);
  const [own, manager] = await Promise.all([stateOf(data.personId), stateOf(data.managerId)]);
  const today = dayOf(context.now(), context.timeZone);
  const holds = isInForceOn(own, data, today);
  return presenceOn(manager, [data.effectiveFrom, ...(holds ? [today] : [])]);
};

/** The first day on which the line manager before the move would report to the person; null if never. */
const loopAfterTakingBack = async (
  context: CommandContext,
  { data: { kind, ...data } }: TakeBackPersonMove,
): Promise<string | null> => {
  if (kind !== 'line') return null;
  const managerId = lineManagerWithoutMoveOn(await readPerson(context)(data.personId), data.effectiveFrom);
  return managerId && (await answered(context, firstLoop({ ...data, managerId, relation: 'line' })));
};

/** What other streams tell about the manager or unit that a command to a person names. */
export const personFacts = async (context: CommandContext, command: PersonCommand): Promise<PersonFacts> => {
  const none = { ...noPersonFacts, timeZone: context.timeZone ?? 'UTC' };
  if (command.type === 'AssignUnit') return { ...none, known: await isFounded(context, command.data.unitId) };
  if (command.type === 'TakeBackPersonMove')
    return { ...none, loopOn: await loopAfterTakingBack(context, command) };
  if (command.type !== 'AssignManager') return none;
  const { managerId, relation } = command.data;
  const known = await isRegistered(context, managerId);
  return {
    ...none,
    known,
    presence: await presenceOfManager(context, command),
    loopOn: known && relation === 'line' ? await answered(context, firstLoop(command.data)) : null,
  };
};

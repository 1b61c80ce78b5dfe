import { dayOf } from '@cairn/contracts/day';
import type { AssignManager } from '@cairn/contracts/person.commands';
import { person } from '@cairn/domain/person.decider';
import {
  employmentOn,
  evolvePerson,
  lineChangeAfter,
  lineManagerOn,
  type PersonState,
} from '@cairn/domain/person.state';
import type { CommandContext } from '../context.ts';

type StateOf = (personId: string) => Promise<PersonState>;
type Line = { states: ReadonlyMap<string, PersonState>; comesBack: boolean };

const readForward =
  ({ execute }: CommandContext): StateOf =>
  async (personId) =>
    (await execute.state(person, personId)).state;

// A person and everybody above them on a day, each once: a line may run in a circle.
const lineFrom = async (personId: string, day: string, stateOf: StateOf): Promise<Line> => {
  const states = new Map<string, PersonState>();
  let next: string | null = personId;
  while (next !== null && !states.has(next)) {
    const state = await stateOf(next);
    states.set(next, state);
    next = lineManagerOn(state, day);
  }
  return { states, comesBack: next === personId };
};

/** Whether one is the other's line manager as of now, directly or further up. */
export const isManagerOf = async (
  context: CommandContext,
  managerId: string,
  personId: string,
): Promise<boolean> => {
  const today = dayOf(context.now());
  const { states } = await lineFrom(personId, today, readForward(context));
  return managerId !== personId && states.has(managerId);
};

/**
 * The first day on which a line manager who is to be assigned would stand below the person, by all that is known of that
 * day and of those to come; null where they never do.
 */
export const firstLoop = async (context: CommandContext, { data }: AssignManager): Promise<string | null> => {
  const { personId, managerId, effectiveFrom } = data;
  const read = readForward(context);
  const state = await read(personId);
  const employmentId = data.employmentId ?? employmentOn(state, effectiveFrom)?.employmentId;
  if (employmentId === undefined) return null;
  const assigned = evolvePerson(state, { type: 'ManagerAssigned', data: { ...data, employmentId } });
  const stateOf: StateOf = async (id) => (id === personId ? assigned : read(id));
  let next: string | null = effectiveFrom;
  while (next !== null) {
    const day: string = next;
    const { states, comesBack } = await lineFrom(personId, day, stateOf);
    if (comesBack && lineManagerOn(assigned, day) === managerId) return day;
    next = [...states.values()].flatMap((each) => lineChangeAfter(each, day) ?? []).sort()[0] ?? null;
  }
  return null;
};

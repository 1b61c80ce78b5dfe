import { person } from '@cairn/domain/person.decider';
import { lineManagerOn } from '@cairn/domain/person.state';
import type { CommandContext } from './context.ts';

/** The day that an instant falls on, in UTC. */
export const dayOf = (instant: string): string => instant.slice(0, 10);

/** The line managers above a person on a day, nearest first, read forward from the log. */
export const managersAbove = async (
  { execute }: CommandContext,
  personId: string,
  day: string,
): Promise<readonly string[]> => {
  const above: string[] = [];
  let next: string | null = personId;
  while (next !== null && above.length <= 100) {
    const { state } = await execute.state(person, next);
    next = lineManagerOn(state, day);
    if (next === null || next === personId || above.includes(next)) break;
    above.push(next);
  }
  return above;
};

/** Whether one is the other's line manager as of now, directly or further up. */
export const isManagerOf = async (
  context: CommandContext,
  managerId: string,
  personId: string,
): Promise<boolean> => {
  const today = dayOf(context.now().toISOString());
  return (await managersAbove(context, personId, today)).includes(managerId);
};

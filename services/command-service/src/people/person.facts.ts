import { firstLoop } from '@cairn/access/reporting-line';
import type { PersonCommand } from '@cairn/contracts/person.commands';
import { person, type PersonFacts } from '@cairn/domain/person.decider';
import { unit } from '@cairn/domain/unit.decider';
import type { CommandContext } from '../context.ts';
import { answered } from './inquiry.facts.ts';

export const isRegistered = async ({ execute }: CommandContext, personId: string): Promise<boolean> =>
  (await execute.state(person, personId)).state.status === 'registered';

/** Whether the unit was founded; true for null. */
export const isFounded = async ({ execute }: CommandContext, unitId: string | null): Promise<boolean> =>
  unitId === null || (await execute.state(unit, unitId)).state.status === 'founded';

/** What other streams tell about the manager or unit that a command to a person names. */
export const personFacts = async (context: CommandContext, command: PersonCommand): Promise<PersonFacts> => {
  if (command.type === 'AssignUnit')
    return { known: await isFounded(context, command.data.unitId), loopOn: null };
  if (command.type !== 'AssignManager') return { known: true, loopOn: null };
  const { managerId, relation } = command.data;
  const known = await isRegistered(context, managerId);
  return {
    known,
    loopOn: known && relation === 'line' ? await answered(context, firstLoop(command.data)) : null,
  };
};

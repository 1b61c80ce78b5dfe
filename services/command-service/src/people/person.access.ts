import { noRelation, type Relations } from '@cairn/access/matching';
import { inCaseOf } from '@cairn/access/own-case';
import type { Role } from '@cairn/contracts/envelope';
import type { PersonCommand } from '@cairn/contracts/person.commands';
import type { SentCommand } from '../command-route.ts';
import type { CommandContext } from '../context.ts';

/** Nobody changes their own employment, manager, unit or level: of themselves they are only an employee. */
export const personRelations = async (
  _context: CommandContext,
  { principal, data }: SentCommand<PersonCommand>,
): Promise<{ relations: Relations; roles: readonly Role[] }> => ({
  relations: noRelation,
  roles: inCaseOf(principal, data.personId).roles,
});

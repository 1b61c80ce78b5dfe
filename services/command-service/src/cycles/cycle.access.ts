import { noRelation, type Relations } from '@cairn/access/matching';
import { inCaseOf } from '@cairn/access/own-case';
import type { CycleCommand } from '@cairn/contracts/cycle.commands';
import type { Role } from '@cairn/contracts/envelope';
import type { SentCommand } from '../command-route.ts';
import type { CommandContext } from '../context.ts';

/** Nobody excludes or includes themself: of themselves they are only an employee. */
export const cycleRelations = async (
  _context: CommandContext,
  { principal, data }: SentCommand<CycleCommand>,
): Promise<{ relations: Relations; roles: readonly Role[] }> => ({
  relations: noRelation,
  roles: 'personId' in data ? inCaseOf(principal, data.personId).roles : principal.roles,
});

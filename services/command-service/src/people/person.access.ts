import { noRelation, type Relations } from '@cairn/access/matching';
import { inCaseOf } from '@cairn/access/own-case';
import type { Role } from '@cairn/contracts/envelope';
import type { Principal } from '@cairn/http/principal';
import type { CommandContext } from '../context.ts';

/** Nobody changes their own employment, manager, unit, level, location or past ratings: of themselves they are only an employee. */
export const ofOthers = async (
  _context: CommandContext,
  { principal, data }: { principal: Principal; data: { personId: string } },
): Promise<{ relations: Relations; roles: readonly Role[] }> => ({
  relations: noRelation,
  roles: inCaseOf(principal, data.personId).roles,
});

import { type Action, access } from '@cairn/access/table';
import { roleFor } from '@cairn/http/access';
import type { Principal } from '@cairn/http/principal';
import type { Relations } from './handle.ts';

/** Whether the access table lets this principal, who stands in these relations to what it is about. */
export const may = (principal: Principal, action: Action, relations: Relations): boolean =>
  roleFor(principal, action, relations, access) !== undefined;

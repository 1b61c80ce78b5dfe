import type { Role } from '@cairn/contracts/envelope';

/** For each command and query, the roles that may use it, each with the relation that it needs; `anyone` needs none. */
export type AccessRules = Readonly<Record<string, readonly { role: Role; relation: string }[]>>;

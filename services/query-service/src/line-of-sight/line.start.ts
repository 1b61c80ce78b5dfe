import type { RawBuilder } from 'kysely';

/** What a line of sight may begin with. */
export const startKinds = ['goal', 'objective', 'kpi', 'initiative', 'person'] as const;
export type StartKind = (typeof startKinds)[number];
export type Start = { kind: StartKind; id: string };

/** A start in a statement. */
export type SqlStart = { kind: StartKind; id: RawBuilder<string> };

import type { Command } from './decider.ts';
import type { Instant } from './envelope.ts';

/** The command service sends this command when it starts; it has no endpoint. */
export type SetIdKey = Command<'SetIdKey', { fingerprint: string; occurredAt: Instant }>;

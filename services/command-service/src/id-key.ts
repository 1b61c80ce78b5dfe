import type { Actor } from '@cairn/contracts/envelope';
import { idKeyStream, splitStream } from '@cairn/contracts/streams';
import { idKey } from '@cairn/domain/id-key.decider';
import type { Execute } from '@cairn/event-store/execute';
import type { EventStore } from '@cairn/event-store/open';
import { whenAvailable } from '@cairn/event-store/when-available';
import { fingerprintOf } from '@cairn/runtime/derived-id';
import type { Logger } from '@cairn/runtime/logger';
import { newId } from '@cairn/runtime/new-id';

/** The command service as an actor. It is no person; its kind is `system`. */
const service: Actor = {
  personId: '00000000-0000-4000-8000-0000c0a40000',
  kind: 'system',
  actingAs: 'system',
  client: 'command-service',
  issuer: 'cairn',
  subject: 'command-service',
};

const setIdKey = async (execute: Execute, key: string): Promise<void> => {
  const at = new Date().toISOString();
  const data = { fingerprint: fingerprintOf(key), occurredAt: at };
  const correlationId = newId();
  await execute({
    decider: idKey,
    id: splitStream(idKeyStream).id,
    command: { type: 'SetIdKey', data, actor: service, at },
    facts: undefined,
    correlationId,
    causationId: correlationId,
  });
};

/**
 * Writes the fingerprint of the id key into a log that has none. Waits while the event store is away. Throws a `conflict`
 * Rejection if the log belongs to another key.
 */
export const holdIdKey = (
  { execute, ...waiting }: { execute: Execute; store: Pick<EventStore, 'closing'>; logger: Logger },
  key: string,
): Promise<void> => whenAvailable(waiting, () => setIdKey(execute, key));

import { randomUUID } from 'node:crypto';
import type { EventStore } from '@cairn/event-store/open';
import type { NewEvent } from '@cairn/event-store/personal-codec';
import { anyLog } from '@cairn/testing/any-event';
import fc from 'fast-check';

const personId = '0192f0c4-7b1a-7c3e-8d52-000000000001';
const actor = { personId, kind: 'human', actingAs: 'hr', client: 'c', issuer: 'i', subject: 's' } as const;
const began = Date.UTC(2025, 0, 1);

/** Appends a generated log that has every event type. The same seed gives the same log, except for ids. */
export const writeAnyLog = async (store: EventStore, length: number, seed: number): Promise<void> => {
  const [events = []] = fc.sample(anyLog(length), { numRuns: 1, seed });
  for (const [index, { type, data, category, id }] of events.entries()) {
    const recordedAt = new Date(began + index * 1_000).toISOString();
    const event: NewEvent = {
      id: randomUUID(),
      type,
      data,
      metadata: { $correlationId: 'c', $causationId: 'c', schemaVersion: 1, recordedAt, actor },
    };
    await store.append(`${category}-${id}`, [event], 'any');
  }
};

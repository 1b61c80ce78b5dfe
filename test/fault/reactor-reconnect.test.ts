import { randomUUID } from 'node:crypto';
import { react } from '@cairn/bias-reactor/react';
import { createExecute } from '@cairn/event-store/execute';
import { openEventStore } from '@cairn/event-store/open';
import { scratchEventStore } from '@cairn/event-store/scratch-event-store.fixture';
import { createLogger } from '@cairn/runtime/logger';
import { expect, test } from 'vitest';

const logger = createLogger({ service: 'bias-reactor', level: 'silent' });
const occurredAt = '2026-01-01T00:00:00.000Z';

/** The events of a review with a proposal, in a cycle that pins no detector. */
const proposed = () => {
  const [reviewId, personId] = [randomUUID(), randomUUID()];
  const context = {
    subjectId: randomUUID(),
    employmentId: randomUUID(),
    cycleId: randomUUID(),
    accountableRaterId: personId,
    unitId: null,
    level: null,
  };
  const every = { reviewId, context, occurredAt };
  const by = { personId, kind: 'human' as const, actingAs: 'manager' as const };
  const metadata = {
    $correlationId: reviewId,
    $causationId: reviewId,
    schemaVersion: 1,
    recordedAt: occurredAt,
    actor: { ...by, client: 'test', issuer: 'test', subject: 'test' },
  };
  const event = (type: string, data: object) => ({
    id: randomUUID(),
    type,
    data: { ...every, ...data },
    metadata,
  });
  const rating = { proposalId: randomUUID(), proposerId: personId, mark: 4, from: null };
  return {
    reviewId,
    stream: `review-${reviewId}`,
    events: [
      event('ReviewOpened', { kind: 'annual', managers: [] }),
      event('RatingProposed', { ...rating, rationale: 'Good.', evidence: [], seenAt: {} }),
    ],
  };
};

test('a reactor continues without a gap when the event store comes back', async () => {
  const server = await scratchEventStore();
  const store = openEventStore({ connectionString: server.connectionString, logger });
  const stopping = new AbortController();
  const execute = createExecute({ store, logger });
  const ended = react({ store, execute, logger, signal: stopping.signal });

  const screened = async (): Promise<string> => {
    const { reviewId, stream, events } = proposed();
    await store.append(stream, events, 'noStream');
    const found = new AbortController();
    for await (const arrived of store.subscribeAll({ after: 'start', signal: found.signal }))
      if (arrived.some((entry) => entry.kind === 'event' && entry.event.stream === `screening-${reviewId}`))
        found.abort();
    return reviewId;
  };
  const first = await screened();
  await server.stop();
  await server.start();
  const second = await screened();

  const screenings: string[] = [];
  for await (const entry of store.readAll({ categories: ['screening'] }))
    if (entry.kind === 'event') screenings.push(entry.event.stream);
  expect(screenings).toEqual([first, second].map((id) => `screening-${id}`));
  stopping.abort();
  await ended;
  await store.close();
  await server.remove();
});

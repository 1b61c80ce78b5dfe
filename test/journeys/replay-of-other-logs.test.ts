import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSystem, type System } from '../system.ts';
import { type FinishedReview, finishedReview } from './finished-review.fixture.ts';
import { eventsOf, replayOf, type Replays } from './replay.fixture.ts';

let system: System;
let done: FinishedReview;
let replay: Replays['replay'];
let last: Replays['last'];
beforeAll(async () => {
  system = await startSystem();
  done = await finishedReview(system);
  ({ replay, last } = replayOf(system, done.reviewId));
});
afterAll(() => system.stop());

describe('a replay from a copied log, in which all positions differ', () => {
  test('finds what the writer saw by event id', async () => {
    const stream = `review-${done.reviewId}`;
    const entries = await eventsOf(system, stream);
    const proposed = entries.findLast(({ event }) => event.type === 'RatingProposed');
    const okr = done.seenAt['okr'];
    if (proposed?.event.type !== 'RatingProposed' || !okr) throw new Error('no proposal to copy');
    const { data, metadata } = proposed.event;
    const seenAt = { okr: { position: '7', eventId: okr.eventId } };
    const copy = { id: randomUUID(), type: 'RatingProposed', data: { ...data, seenAt }, metadata };
    await system.store.append(stream, [copy], entries.length - 1);
    const { goals } = await last(done.auditor, 'RatingProposed');
    expect(goals[0]?.asSeen).toMatchObject({ revision: 3 });
  });
});

describe('a replay of events that a newer version wrote', () => {
  test('shows the event types that it knows, and lists the others as unknown', async () => {
    const stream = `review-${done.reviewId}`;
    const entries = await eventsOf(system, stream);
    const before = await replay(done.auditor);
    const metadata = entries[0]?.event.metadata;
    if (!metadata) throw new Error('no event to take the metadata of');
    await system.store.append(
      stream,
      [{ id: randomUUID(), type: 'ReviewDreamt', data: {}, metadata }],
      entries.length - 1,
    );
    const after = await replay(done.auditor);
    expect(after.steps).toEqual(before.steps);
    expect([before.unknown, after.unknown]).toMatchObject([
      [],
      [{ type: 'ReviewDreamt', revision: entries.length }],
    ]);
    expect((await replay(done.auditor, `?untilPosition=${done.final.position}`)).unknown).toEqual([]);
  });
});

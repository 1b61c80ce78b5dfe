import type { AnyRecorded } from '@cairn/contracts/registry';
import { describe, expect, test } from 'vitest';
import { at, metadata } from './counter.fixture.ts';
import type { LiveEntry } from './decode.ts';
import { createParking } from './parking.ts';

const idOf = (revision: number): string => `0192f0c4-7b1a-7c3e-8d52-00000000000${revision}`;
const placed = (revision: number, stream = 'goal-a') => ({
  id: idOf(revision),
  stream,
  revision,
  position: BigInt(revision),
});

const event = (revision: number, stream?: string): LiveEntry => ({
  kind: 'event',
  event: { ...placed(revision, stream), type: 'GoalResumed' } as AnyRecorded,
});
const malformed = (revision: number): LiveEntry => ({
  kind: 'malformed',
  type: 'GoalSet',
  reason: 'data.title: missing',
  ...placed(revision),
});
const skip = (revision: number, skipped: number, eventId = idOf(skipped)): LiveEntry => ({
  kind: 'skip',
  event: {
    ...placed(revision),
    type: 'EventSkipped',
    data: { revision: skipped, eventId, reason: 'It is lost.', occurredAt: at },
    metadata,
  },
});

/** The revisions of the events that come, entry by entry, and the revisions that park a stream in the end. */
const read = (...entries: LiveEntry[]) => {
  const parking = createParking();
  const taken = entries.map((entry) =>
    parking.take(entry).flatMap((each) => (each.kind === 'event' ? [each.event.revision] : [])),
  );
  return { taken, parked: parking.parked().map(({ revision }) => revision) };
};

describe('a malformed event', () => {
  test('withholds what follows in its stream, and nothing of another stream', () => {
    const { taken, parked } = read(event(0), malformed(1), event(2), event(0, 'goal-b'));
    expect(taken).toEqual([[0], [], [], [0]]);
    expect(parked).toEqual([1]);
  });

  test('lets go of what it withheld, in order, at the place of the skip', () => {
    const { taken, parked } = read(malformed(0), event(1), event(2), skip(3, 0), event(4));
    expect(taken).toEqual([[], [], [], [1, 2], [4]]);
    expect(parked).toEqual([]);
  });

  test('withholds what follows a second malformed event until that one is skipped too', () => {
    const log = [malformed(0), event(1), malformed(2), event(3), skip(4, 0), event(5), skip(6, 2)];
    const { taken, parked } = read(...log);
    expect(taken).toEqual([[], [], [], [], [1], [], [3, 5]]);
    expect(parked).toEqual([]);
  });

  test('may be skipped before an earlier one', () => {
    const { taken } = read(malformed(0), malformed(1), event(2), skip(3, 1), skip(4, 0));
    expect(taken).toEqual([[], [], [], [], [2]]);
  });

  test.each([
    { name: 'another revision', wrong: skip(2, 1, idOf(0)) },
    { name: 'another event', wrong: skip(2, 0, idOf(7)) },
  ])('is not skipped by a skip of $name', ({ wrong }) => {
    expect(read(malformed(0), event(1), wrong).parked).toEqual([0]);
  });
});

test('a skip in a stream that is not parked changes nothing', () => {
  expect(read(event(0), skip(1, 0), event(2))).toEqual({ taken: [[0], [], [2]], parked: [] });
});

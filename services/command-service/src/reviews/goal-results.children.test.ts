import type { AlignmentEvent } from '@cairn/contracts/alignment.events';
import type { GoalEvent } from '@cairn/contracts/goal.events';
import { alignmentStream, streamOf } from '@cairn/contracts/streams';
import { goalResultOf } from '@cairn/domain/goal-result';
import { type LoggedEvent, streamsToRead } from '@cairn/domain/goal-streams';
import { scoring } from '@cairn/scoring/versions';
import { uuid } from '@cairn/testing/uuid';
import { expect, test } from 'vitest';

const [company, team, other, leaf] = [uuid('c0'), uuid('7e'), uuid('07'), uuid('1f')];
const stranger = uuid('57');
const context = {
  visibility: 'public' as const,
  owner: { kind: 'person' as const, id: uuid('1') },
  accountableId: uuid('1'),
  unitId: null,
  cycleId: uuid('c'),
};
const at = (day: string) => `${day}T09:00:00.000Z`;

const set = (goalId: string, progressFrom: 'keyResults' | 'children' | 'both' = 'keyResults'): GoalEvent => ({
  type: 'GoalSet',
  data: {
    goalId,
    context,
    occurredAt: at('2026-01-01'),
    title: 'Customers stay',
    level: 'team',
    ambition: 'committed',
    period: { from: '2026-01-01', to: '2026-03-31' },
    checkInCadenceDays: 7,
    progressFrom,
    strategicObjective: null,
    keyResults: [
      { keyResultId: goalId, title: 'NPS', weight: 1, measure: { kind: 'count', baseline: 0, target: 100 } },
    ],
  },
});
const checkedIn = (goalId: string, day: string, total: number): GoalEvent => ({
  type: 'CheckInRecorded',
  data: {
    goalId,
    context,
    occurredAt: at(day),
    checkInId: uuid(day.slice(-2)),
    keyResultId: goalId,
    value: { kind: 'count', total },
    confidence: null,
    status: 'onTrack',
  },
});
const ends = (childId: string, parentId: string) => ({
  childId,
  parentId,
  child: context,
  parent: context,
  occurredAt: at('2026-01-02'),
});
const aligned = (
  childId: string,
  parentId: string,
  weight = 1,
  kind: 'contribute' | 'support' = 'contribute',
): AlignmentEvent => ({ type: 'GoalAligned', data: { ...ends(childId, parentId), kind, weight } });
const unaligned = (childId: string, parentId: string): AlignmentEvent => ({
  type: 'GoalUnaligned',
  data: ends(childId, parentId),
});

/** A log of these events, at positions 1, 2, 3 … */
const log = (...events: (GoalEvent | AlignmentEvent)[]) => {
  const streams = new Map<string, LoggedEvent[]>();
  events.forEach((event, i) => {
    const stream = 'goalId' in event.data ? streamOf('goal', event.data.goalId) : alignmentStream;
    const before = streams.get(stream) ?? [];
    const place = { id: uuid(`e${i + 1}`), revision: before.length, position: BigInt(i + 1) };
    streams.set(stream, [...before, { ...event, ...place }]);
  });
  return streams;
};
const ofLog =
  (...events: (GoalEvent | AlignmentEvent)[]) =>
  (goalId: string, position = 99, revision?: number) =>
    goalResultOf(scoring('1'), (stream) => log(...events).get(stream), {
      goalId,
      position: BigInt(position),
      ...(revision !== undefined && { revision }),
    });

const family = [
  set(company, 'children'),
  set(team, 'both'),
  set(other),
  set(leaf),
  aligned(team, company, 3),
  aligned(other, company),
  aligned(leaf, team),
  checkedIn(team, '2026-01-10', 75),
  checkedIn(other, '2026-01-11', 25),
  checkedIn(leaf, '2026-01-12', 25),
];

test('a goal with progress from its children has their weighted mean, level by level', () => {
  const found = ofLog(...family)(company);
  expect(found?.result).toEqual({
    goalId: company,
    revision: 0,
    asOf: { position: '10', eventId: uuid('e10') },
    progress: (0.5 * 3 + 0.25) / 4,
    progressAsFirstSet: (0.5 * 3 + 0.25) / 4,
    coverage: 1,
    dropped: 0,
    score: null,
  });
  expect(found?.contributors).toEqual([
    { goalId: team, parentId: company, weight: 3, revision: 1, progress: 0.5, coverage: 1 },
    { goalId: other, parentId: company, weight: 1, revision: 1, progress: 0.25, coverage: 1 },
    { goalId: leaf, parentId: team, weight: 1, revision: 1, progress: 0.25, coverage: 1 },
  ]);
});

test('a goal that takes both has one mean over its key results and contributing goals', () => {
  expect(ofLog(...family)(team)?.result).toMatchObject({ revision: 1, progress: 0.5 });
});

test('a goal that takes only its key results has no contributors', () => {
  const below = ofLog(
    ...family,
    set(stranger),
    aligned(stranger, other),
    checkedIn(stranger, '2026-01-13', 9),
  );
  expect(below(other)).toMatchObject({
    result: { progress: 0.25, asOf: { position: '9' } },
    contributors: [],
  });
  expect(below(company)?.contributors.map(({ goalId }) => goalId)).toEqual([team, other, leaf]);
});

test('a supporting goal and one that was removed do not count', () => {
  const supported = ofLog(set(company, 'both'), set(other), aligned(other, company, 1, 'support'));
  expect(supported(company)).toMatchObject({ result: { progress: null }, contributors: [] });
  const cut = ofLog(...family, unaligned(team, company));
  expect(cut(company)).toMatchObject({ result: { progress: 0.25, asOf: { position: '11' } } });
  const turned = ofLog(...family, aligned(team, company, 1, 'support'));
  expect(turned(company)).toMatchObject({ result: { progress: 0.25 } });
});

test('later events in the log do not change a result', () => {
  const later = [
    checkedIn(other, '2026-01-13', 100),
    unaligned(team, company),
    checkedIn(leaf, '2026-01-14', 0),
  ];
  const before = ofLog(...family)(company, 10);
  expect(ofLog(...family, ...later)(company, 10)).toEqual(before);
  expect(ofLog(...family, ...later)(company)).not.toEqual(before);
});

test('a result is the same if only the events up to `asOf` are read', () => {
  const events = [...family, set(stranger)];
  const found = ofLog(...events)(company, 11);
  expect(found?.result.asOf?.position).toBe('10');
  expect(ofLog(...events)(company, 10)).toEqual(found);
});

test('a result at a revision includes events up to the next revision of the goal', () => {
  const closed: GoalEvent = {
    type: 'GoalClosed',
    data: { goalId: company, context, occurredAt: at('2026-01-13'), score: 0.5 },
  };
  const events = [...family, closed, checkedIn(other, '2026-01-13', 100)];
  expect(ofLog(...events)(company, 99, 0)).toEqual(ofLog(...family)(company));
  expect(ofLog(...events)(company, 99, 1)?.result).toMatchObject({ progress: (0.5 * 3 + 1) / 4, score: 0.5 });
  expect(ofLog(...events)(company, 99, 1)?.result.asOf).toEqual({ position: '12', eventId: uuid('e12') });
});

test('staleness is measured at the latest check-in of all goals, and affects coverage but not progress', () => {
  const events = [...family, checkedIn(leaf, '2026-01-18', 25)];
  expect(ofLog(...events)(company)?.result).toMatchObject({
    progress: (0.5 * 3 + 0.25) / 4,
    coverage: (0.5 * 3 + 1) / 4,
  });
});

test('a loop of alignments in the log does not go on endlessly', () => {
  const loop = [set(team, 'both'), set(leaf, 'both'), aligned(leaf, team), aligned(team, leaf)];
  const found = ofLog(...loop, checkedIn(leaf, '2026-01-12', 25))(team);
  expect(found?.result).toMatchObject({ progress: 0.25, coverage: 0.5 });
  expect(found?.contributors).toMatchObject([{ goalId: leaf, parentId: team }]);
});

test('the streams to read are those of all goals that ever contributed, and no others', () => {
  const streams = log(...family, unaligned(other, company), aligned(stranger, other));
  const known = new Map<string, LoggedEvent[]>();
  const asked: string[][] = [];
  const read = (stream: string) => known.get(stream);
  for (let next = streamsToRead(read, [company]); next.length > 0; next = streamsToRead(read, [company])) {
    asked.push(next);
    for (const stream of next) known.set(stream, streams.get(stream) ?? []);
  }
  const goal = (id: string) => streamOf('goal', id);
  expect(asked.map((each) => each.toSorted())).toEqual([
    [goal(company)],
    [alignmentStream],
    [goal(team), goal(other)].toSorted(),
    [goal(leaf)],
  ]);
});

import type { MergedInputEvent } from '@cairn/contracts/merged-input.events';
import type { ReviewEvent } from '@cairn/contracts/review.events';
import { given, stateAfter } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { describe, expect, test } from 'vitest';
import { mergedInput, type MergedInputFacts } from './merged-input.decider.ts';
import { groupsFor, marksTogether, type Waiting } from './merged-input.rules.ts';
import { review } from './review.decider.ts';
import {
  actor,
  assigned,
  at,
  bossId,
  context,
  cycle,
  occurredAt,
  opened,
  peerId,
  reviewId,
  withdrawn,
} from './review.fixture.ts';

const merging = {
  status: 'open' as const,
  ...cycle,
  policy: { ...cycle.policy, mergedInput: { relations: ['peer' as const], k: 3 } },
};
const reviewOf = (...events: ReviewEvent[]) => stateAfter(review, events);

const waiting = (name: string, more: Partial<Waiting> = {}): Waiting => ({
  contributionId: uuid(`c${name}`),
  revision: 0,
  giverId: uuid(`9${name}`),
  k: 3,
  order: name,
  isReader: false,
  ...more,
});
const release = {
  type: 'ReleaseInput' as const,
  data: { reviewId, relation: 'peer' as const, occurredAt },
  actor: actor(bossId),
  at,
};
const releasedAs = (...groups: string[][]): MergedInputEvent => ({
  type: 'InputReleased',
  data: {
    reviewId,
    context,
    relation: 'peer',
    k: 3,
    policyVersion: '1',
    meansVersion: '1',
    groups: groups.map((names) => names.map((name) => ({ contributionId: uuid(`c${name}`), revision: 0 }))),
    occurredAt,
  },
});
const arrived = (contributions: Waiting[], more: Partial<MergedInputFacts> = {}): MergedInputFacts => ({
  review: reviewOf(opened(), assigned(peerId, 'peer')),
  cycle: merging,
  contributions,
  meansVersion: '1',
  ...more,
});

describe('releasing merged input', () => {
  test('puts k contributions into one group, in the order that nobody can compute', () => {
    const three = [waiting('1', { order: 'z' }), waiting('2', { order: 'a' }), waiting('3', { order: 'm' })];
    given(mergedInput)
      .when(release, arrived(three))
      .decides(releasedAs(['2', '3', '1']));
  });
  test('withholds fewer than k, and records that the stage is closed once', () => {
    const two = [waiting('1'), waiting('2')];
    given(mergedInput).when(release, arrived(two)).decides(releasedAs());
    given(mergedInput, releasedAs()).when(release, arrived(two)).decidesNothing();
  });
  test('lets late input wait until k more are there, and never changes a group', () => {
    const first = ['1', '2', '3'].map((name) => waiting(name));
    const late = ['4', '5'].map((name) => waiting(name));
    const before = releasedAs(['1', '2', '3']);
    given(mergedInput, before)
      .when(release, arrived([...first, ...late]))
      .decidesNothing();
    given(mergedInput, before)
      .when(release, arrived([...first, ...late, waiting('6')]))
      .decides(releasedAs(['4', '5', '6']));
  });
  test('is hidden from a giver if fewer than k others are left, however much each of them wrote', () => {
    const group = { k: 3, giverIds: ['a', 'a', 'b', 'c'] };
    expect(groupsFor('a', [group])).toEqual([]);
    expect(groupsFor('d', [group])).toEqual([group]);
  });
  test('counts the people who rated a dimension, and not their marks', () => {
    const marked = (...givers: string[]) => ({
      k: 3,
      members: givers.map((giver_id) => ({ giver_id, ratings: [{ dimension: 'quality', mark: 4 }] })),
    });
    expect(marksTogether('quality', [marked('a', 'a', 'b')])).toEqual([]);
    expect(marksTogether('quality', [marked('a', 'a', 'b', 'c')])).toHaveLength(4);
  });
  test('counts neither a giver who reads the release, nor one giver twice', () => {
    const reader = waiting('3', { isReader: true });
    given(mergedInput)
      .when(release, arrived([waiting('1'), waiting('2'), reader]))
      .decides(releasedAs());
    const twice = waiting('3', { giverId: uuid('92') });
    given(mergedInput)
      .when(release, arrived([waiting('1'), waiting('2'), twice]))
      .decides(releasedAs());
  });
  test('keeps the greatest number that was promised', () => {
    const promised = [waiting('1'), waiting('2'), waiting('3', { k: 4 })];
    given(mergedInput).when(release, arrived(promised)).decides(releasedAs());
  });
  test('is refused for a relation that the cycle does not merge, and in a withdrawn review', () => {
    const upward = { ...release, data: { ...release.data, relation: 'upward' as const } };
    given(mergedInput).when(upward, arrived([])).refuses('merged-input/not-merged', 'relation');
    given(mergedInput)
      .when(release, arrived([], { review: reviewOf(opened(), withdrawn) }))
      .refuses('review/withdrawn');
  });
  test('is refused if it is dated before the last release', () => {
    const early = { ...release, data: { ...release.data, occurredAt: '2025-06-01T09:00:00.000Z' } };
    const long = reviewOf(opened({ occurredAt: '2025-01-01T09:00:00.000Z' }));
    given(mergedInput, releasedAs())
      .when(early, arrived([waiting('1'), waiting('2'), waiting('3')], { review: long }))
      .refuses('occurred-at/before-the-last-change', 'occurredAt');
  });
});

import type { Check, CompleteScreening } from '@cairn/contracts/screening.commands';
import type { ScreeningEvent } from '@cairn/contracts/screening.events';
import { given, stateAfter } from '@cairn/testing/given-when-then';
import { expect, test } from 'vitest';
import { uuid } from '@cairn/testing/uuid';
import { actor, at, bossId, context, occurredAt, raterId, reviewId } from './review.fixture.ts';
import { screening } from './screening.decider.ts';

const system = { ...actor(uuid('5'), 'system'), actingAs: 'system' as const };
const flagId = uuid('1f');
const finding = {
  flagId,
  kind: 'asks' as const,
  authorId: raterId,
  numbers: { cited: 5 },
  threshold: 0.05,
  source: 'Steiner & Rain 1989',
  ours: true,
};
const recency = { detector: 'recency', version: '1', about: 'rating', sampleSize: 5, minimum: 4 };
const clear: Check = { ...recency, outcome: 'clear' };
const found: Check = { ...recency, outcome: 'flagged', finding };

const screened = {
  reviewId,
  context,
  screeningKey: 'one',
  trigger: { eventId: uuid('1'), type: 'RatingProposed', stream: `review-${reviewId}`, revision: 2 },
  covers: 2,
  inputsUpTo: { position: '100', eventId: uuid('1') },
  occurredAt,
};
const complete = (checks: Check[], by = system, data = {}): CompleteScreening => ({
  type: 'CompleteScreening',
  data: { ...screened, checks, ...data },
  actor: by,
  at,
});
const completed = (outcome: 'flagged' | 'clear', data = {}): ScreeningEvent => ({
  type: 'ScreeningCompleted',
  data: {
    ...screened,
    detectors: [{ ...recency, outcome, flagId: outcome === 'flagged' ? flagId : null }],
    ...data,
  },
});
const flagged: ScreeningEvent = {
  type: 'BiasFlagged',
  data: { reviewId, context, occurredAt, ...recency, ...finding },
};

test('a screening holds the outcome of each detector, even if nothing was found', () => {
  given(screening)
    .when(complete([clear]))
    .decides(completed('clear'));
});

test('each finding precedes its screening in the same append', () => {
  given(screening)
    .when(complete([found]))
    .decides(flagged, completed('flagged'));
});

test('a screening that was already made decides nothing', () => {
  given(screening, flagged, completed('flagged'))
    .when(complete([clear]))
    .decidesNothing();
});

test('a later screening of the same review is written too', () => {
  given(screening, flagged, completed('flagged'))
    .when(complete([clear], system, { screeningKey: 'two', covers: 5 }))
    .decides(completed('clear', { screeningKey: 'two', covers: 5 }));
});

test('only the system may screen', () => {
  for (const by of [actor(bossId), actor(bossId, 'ai'), { ...system, actingAs: 'hr' as const }])
    given(screening)
      .when(complete([clear], by as typeof system))
      .refuses('screening/only-the-reactor-screens');
});

test('only the flags of the last screening count', () => {
  const before = stateAfter(screening, [flagged, completed('flagged')]);
  expect([...(before.last?.flags.keys() ?? [])]).toEqual([flagId]);
  const after = stateAfter(screening, [
    flagged,
    completed('flagged'),
    completed('clear', { screeningKey: 'two', covers: 5 }),
  ]);
  expect(after.last).toEqual({ revision: 2, covers: 5, flags: new Map() });
});

test('a screening that covers less does not replace one that covers more', () => {
  const state = stateAfter(screening, [
    completed('clear', { covers: 5 }),
    completed('clear', { screeningKey: 'two', covers: 2 }),
  ]);
  expect(state.last).toMatchObject({ revision: 0, covers: 5 });
  expect(state.keys).toEqual(new Set(['one', 'two']));
});

import type { CompleteFairnessScreening, KeepFairnessScreening } from '@cairn/contracts/fairness.commands';
import type { FairnessEvent } from '@cairn/contracts/fairness.events';
import type { FairnessFinding } from '@cairn/contracts/fairness.values';
import { given } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { expect, test } from 'vitest';
import { actorOf, commandOf, now } from './command.fixture.ts';
import type { CycleState } from './cycle.state.ts';
import { fairness, fairnessScreening } from './fairness.decider.ts';

const cycleId = uuid('c1');
const fairnessScreeningId = uuid('e1');
const finding: FairnessFinding = {
  detector: 'order',
  version: '1',
  kind: 'informs',
  about: `rater:${uuid(7)}`,
  outcome: 'flagged',
  numbers: { ratings: 20 },
  sampleSize: 20,
  minimum: 15,
  threshold: -2,
  source: 'ours',
  ours: true,
};
const found = { findings: [finding], groups: [{ paths: [['female']], n: 8, selected: { top: 2 } }] };
const screened = {
  cycleId,
  fairnessScreeningId,
  screeningKey: 'one',
  trigger: { eventId: fairnessScreeningId, type: 'CycleClosed', stream: `cycle-${cycleId}`, revision: 1 },
  inputsUpTo: { position: '100', eventId: uuid('e0') },
  reviews: 9,
  rated: 8,
  unreadable: 0,
  categories: ['sex'],
  bands: { top: [4, 5], bottom: [1, 2] },
  occurredAt: now,
};
const system = { ...actorOf(uuid(5)), kind: 'system' as const, actingAs: 'system' as const };
const complete = (more: object = {}): CompleteFairnessScreening => ({
  type: 'CompleteFairnessScreening',
  data: { ...screened, ...found, releasable: true, ...more },
  actor: system,
  at: now,
});
const figures = (part: number, more: object): FairnessEvent => ({
  type: 'FairnessFiguresRecorded',
  data: { cycleId, fairnessScreeningId, part, findings: [], groups: [], occurredAt: now, ...more },
});
const order = { detector: 'order', version: '1', flagged: 1, clear: 0, notEnoughData: 0 };
const done = (more: object = {}): FairnessEvent => ({
  type: 'FairnessScreened',
  data: { ...screened, detectors: [order], released: true, parts: 2, ...more },
});

test('a screening of a cycle holds its figures in parts, and counts the outcomes of each detector', () => {
  const { findings, groups } = found;
  given(fairnessScreening).when(complete()).decides(figures(1, { findings }), figures(2, { groups }), done());
  const many = Array.from({ length: 501 }, () => finding);
  const events = fairnessScreening.decide(
    complete({ findings: many, groups: [] }),
    fairnessScreening.initial,
    undefined,
  );
  expect(events.map(({ data }) => ('findings' in data ? data.findings.length : data))).toMatchObject([
    500,
    1,
    { parts: 2, detectors: [{ flagged: 501 }] },
  ]);
});

test('a repeat for the same inputs and detectors is no new fact', () => {
  given(fairnessScreening, done()).when(complete()).decidesNothing();
});

test('a request that changes nothing is answered once, with the screening that stands', () => {
  const requestId = uuid('e2');
  const keep = (more: object = {}): KeepFairnessScreening => ({
    type: 'KeepFairnessScreening',
    data: { cycleId, requestId, screeningKey: 'one', occurredAt: now, ...more },
    actor: system,
    at: now,
  });
  const stood: FairnessEvent = {
    type: 'FairnessScreeningStood',
    data: { cycleId, requestId, fairnessScreeningId, occurredAt: now },
  };
  given(fairnessScreening, done()).when(keep()).decides(stood);
  given(fairnessScreening, done(), stood).when(keep()).decidesNothing();
  // It led to that screening itself.
  given(fairnessScreening, done())
    .when(keep({ requestId: fairnessScreeningId }))
    .decidesNothing();
  given(fairnessScreening).when(keep()).decidesNothing();
  given(fairnessScreening, done())
    .when({ ...keep(), actor: actorOf(uuid(5)) })
    .refuses('screening/only-the-reactor-screens');
});

test('figures about groups are released once in a cycle, if they may be', () => {
  const next = { screeningKey: 'two', findings: [], groups: [] };
  const later = { screeningKey: 'two', detectors: [], parts: 0 };
  given(fairnessScreening, done())
    .when(complete(next))
    .decides(done({ ...later, released: false }));
  given(fairnessScreening, done({ released: false }))
    .when(complete(next))
    .decides(done(later));
  given(fairnessScreening)
    .when(complete({ ...next, releasable: false }))
    .decides(done({ ...later, released: false }));
});

test('only the system screens a cycle', () => {
  given(fairnessScreening)
    .when({ ...complete(), actor: actorOf(uuid(5)) })
    .refuses('screening/only-the-reactor-screens');
});

const cycle = { status: 'open', kind: 'review', since: '2026-01-01T00:00:00.000Z' } as CycleState;
const request = (more: object = {}) => commandOf('RequestFairnessScreening', { cycleId, ...more });

test('records each request to screen a review cycle', () => {
  const requested: FairnessEvent = {
    type: 'FairnessScreeningRequested',
    data: { cycleId, occurredAt: now },
  };
  given(fairness, requested).when(request(), { cycle, isPinned: true }).decides(requested);
});

test.each([
  ['of an unknown cycle', { cycle: { status: 'unset' } as const, isPinned: true }, 'cycle/unknown'],
  [
    'of a cycle without reviews',
    { cycle: { ...cycle, kind: 'okr' } as CycleState, isPinned: true },
    'cycle/without-reviews',
  ],
  ['of a cycle that pins no such detector', { cycle, isPinned: false }, 'cycle/no-fairness-detectors'],
])('refuses a screening %s', (_, facts, code) => {
  given(fairness).when(request(), facts).refuses(code);
});

test('refuses a request that is dated before the cycle began', () => {
  given(fairness)
    .when(request({ occurredAt: '2025-01-01T00:00:00.000Z' }), { cycle, isPinned: true })
    .refuses('occurred-at/too-early', 'occurredAt');
});

import type { OpenCycle } from '@cairn/contracts/cycle.commands';
import type { CycleEvent } from '@cairn/contracts/cycle.events';
import { given, stateAfter } from '@cairn/testing/given-when-then';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { uuid } from '@cairn/testing/uuid';
import { commandOf, now } from './command.fixture.ts';
import { cycle, type CycleFacts, noCycleFacts } from './cycle.decider.ts';
import { defaultPolicy, policyOf } from './cycle.policy.ts';
import { isEligible } from './cycle.state.ts';

const cycleId = uuid(1);
const facts: CycleFacts = noCycleFacts;
const quarter = { from: '2026-07-01', to: '2026-09-30' };
const scale = {
  name: 'Three marks',
  version: '1',
  marks: [1, 2, 3].map((value) => ({ value, label: `Mark ${value}` })),
};

const okr: OpenCycle['data'] = {
  cycleId,
  name: 'Q3',
  kind: 'okr',
  scope: 'organisation',
  evaluationPeriod: quarter,
  administrationWindow: quarter,
  timeZone: 'Europe/Berlin',
  scale: null,
  dimensions: [],
  policy: defaultPolicy('okr'),
  eligible: 'everyone',
  exclusions: [],
  occurredAt: now,
};
const review: OpenCycle['data'] = {
  ...okr,
  kind: 'review',
  scale,
  dimensions: [{ dimension: 'results', label: 'Results' }],
  policy: defaultPolicy('review'),
};
const opened = (data: OpenCycle['data']): CycleEvent => ({ type: 'CycleOpened', data });
const open = (data: OpenCycle['data']) => given(cycle).when(commandOf('OpenCycle', data), facts);

describe('opening a cycle', () => {
  test('opens an OKR cycle and a review cycle', () => {
    open(okr).decides(opened(okr));
    open(review).decides(opened(review));
  });
  test('refuses to open a cycle twice', () => {
    given(cycle, opened(okr)).when(commandOf('OpenCycle', okr), facts).refuses('cycle/already-opened');
  });
  test('refuses a cycle with a period that ends before it begins', () => {
    const backwards = { from: '2026-07-02', to: '2026-07-01' };
    open({ ...okr, evaluationPeriod: backwards }).refuses(
      'cycle/ends-before-it-begins',
      'evaluationPeriod/to',
    );
    open({ ...okr, administrationWindow: backwards }).refuses(
      'cycle/ends-before-it-begins',
      'administrationWindow/to',
    );
  });
  test('refuses a period that is longer than its rhythm, and takes a shorter one', () => {
    const half = { from: '2026-07-01', to: '2026-12-31' };
    const inRhythm = (rhythm: OpenCycle['data']['rhythm']) => ({
      ...okr,
      rhythm,
      evaluationPeriod: half,
      administrationWindow: half,
    });
    for (const rhythm of ['month', 'quarter'] as const)
      open(inRhythm(rhythm)).refuses('cycle/longer-than-its-rhythm', 'evaluationPeriod');
    for (const rhythm of ['half', 'year', 'longer'] as const)
      open(inRhythm(rhythm)).decides(opened(inRhythm(rhythm)));
  });
  test('refuses a cycle whose administration window ends before its period begins', () => {
    const { from } = okr.evaluationPeriod;
    open({ ...okr, administrationWindow: { from: '2020-01-01', to: '2020-01-31' } }).refuses(
      'cycle/administered-before-it-begins',
      'administrationWindow/to',
    );
    const early = { ...okr, administrationWindow: { from: '2020-01-01', to: from } };
    open(early).decides(opened(early));
  });
  test('refuses a review cycle without a scale or without dimensions', () => {
    open({ ...review, scale: null }).refuses('cycle/no-scale', 'scale');
    open({ ...review, dimensions: [] }).refuses('cycle/no-dimensions', 'dimensions');
  });
  test('refuses a scale whose marks do not go up', () => {
    const marks = [1, 3, 3].map((value) => ({ value, label: 'Mark' }));
    open({ ...review, scale: { ...scale, marks } }).refuses(
      'cycle/marks-not-ascending',
      'scale/marks/2/value',
    );
  });
  test('refuses a dimension that is named twice', () => {
    const dimensions = [...review.dimensions, ...review.dimensions];
    open({ ...review, dimensions }).refuses('cycle/dimension-twice', 'dimensions/1/dimension');
  });
  test('refuses a policy that blocks before it warns', () => {
    const policy = { ...okr.policy, keyResultsPerGoal: { warn: 5, block: 4 } };
    open({ ...okr, policy }).refuses('cycle/blocks-before-it-warns', 'policy/keyResultsPerGoal/block');
  });
  test('refuses a cycle with an unknown scope, unknown formulas or no reserved period', () => {
    const refusals = [
      ['scopeIsKnown', 'cycle/unknown-scope'],
      ['scoringIsKnown', 'cycle/unknown-scoring'],
      ['periodIsReserved', 'cycle/period-lost'],
    ] as const;
    for (const [fact, code] of refusals)
      given(cycle)
        .when(commandOf('OpenCycle', okr), { ...facts, [fact]: false })
        .refuses(code);
  });
  test('refuses a policy with a detector that does not exist', () => {
    given(cycle)
      .when(commandOf('OpenCycle', okr), { ...facts, unknownDetectors: ['phrenology'] })
      .refuses('cycle/unknown-detector', 'policy/detectors/phrenology');
  });
  test('refuses to open a cycle in the future', () => {
    open({ ...okr, occurredAt: '2026-07-01T09:01:00.001Z' }).refuses(
      'occurred-at/in-the-future',
      'occurredAt',
    );
  });
});

describe('closing a cycle', () => {
  const close = commandOf('CloseCycle', { cycleId });
  const closed: CycleEvent = { type: 'CycleClosed', data: { cycleId, openReviews: [], occurredAt: now } };

  test('closes an open cycle once', () => {
    given(cycle, opened(okr)).when(close, facts).decides(closed);
    given(cycle, opened(okr), closed).when(close, facts).decidesNothing();
  });
  test('names the reviews that are still open', () => {
    given(cycle, opened(review))
      .when(close, { ...facts, openReviews: [uuid(7)] })
      .decides({ ...closed, data: { cycleId, openReviews: [uuid(7)], occurredAt: now } });
  });
  test('refuses to close a cycle while a launch opens its reviews', () => {
    const launching = { ...facts, launching: true };
    given(cycle, opened(review)).when(close, launching).refuses('cycle/launch-under-way');
    given(cycle, opened(review), closed).when(close, launching).decidesNothing();
  });
  test('refuses to close a cycle before it was opened, or before its first day if that is earlier', () => {
    const at = (occurredAt: string) => commandOf('CloseCycle', { cycleId, occurredAt });
    const first = `${quarter.from}T00:00:00.000Z`;
    given(cycle, opened(okr))
      .when(at(first), facts)
      .decides({ ...closed, data: { cycleId, openReviews: [], occurredAt: first } });
    given(cycle, opened(okr))
      .when(at('1900-01-01T00:00:00.000Z'), facts)
      .refuses('occurred-at/too-early', 'occurredAt');
  });
  test('refuses to close a cycle that was never opened', () => {
    given(cycle).when(close, facts).refuses('cycle/unknown');
  });
  test('refuses to open a closed cycle again', () => {
    given(cycle, opened(okr), closed)
      .when(commandOf('OpenCycle', okr), facts)
      .refuses('cycle/already-opened');
  });
});

describe('who takes part', () => {
  const stateOf = (data: OpenCycle['data']) => stateAfter(cycle, [opened(data)]);
  test('a cycle for everyone leaves out only its exclusions', () => {
    const state = stateOf({ ...okr, exclusions: [{ employmentId: uuid(2), reason: 'onLeave' }] });
    expect([uuid(1), uuid(2), null].map((id) => isEligible(state, id))).toEqual([true, false, true]);
  });
  test('a cycle for listed employments leaves out all others, and people without an employment', () => {
    const state = stateOf({ ...okr, eligible: [uuid(2)] });
    expect([uuid(1), uuid(2), null].map((id) => isEligible(state, id))).toEqual([false, true, false]);
  });
  test('nobody takes part in a cycle that was not opened', () => {
    expect(isEligible(cycle.initial, uuid(1))).toBe(false);
  });
});

describe('the policy', () => {
  test('the default policy separates duties in review cycles', () => {
    expect(defaultPolicy('review').separationOfDuties).toBe(true);
    expect(defaultPolicy('okr').separationOfDuties).toBe(false);
  });
  test('requested rules replace those of the default policy', () => {
    expect(policyOf('review', { version: '2', separationOfDuties: false })).toEqual({
      ...defaultPolicy('review'),
      version: '2',
      separationOfDuties: false,
    });
  });
});

test('a scale is accepted if and only if its marks go up', () => {
  const values = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(values, (marks) => {
      const goesUp = marks.every((value, i) => i === 0 || value > (marks[i - 1] ?? value));
      const data = {
        ...review,
        scale: { ...scale, marks: marks.map((value) => ({ value, label: 'Mark' })) },
      };
      if (goesUp) open(data).decides(opened(data));
      else open(data).refuses('cycle/marks-not-ascending');
    }),
  );
});

import type { CycleEvent } from '@cairn/contracts/cycle.events';
import { given, stateAfter } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { expect, test } from 'vitest';
import { commandOf, now } from './command.fixture.ts';
import { cycle, noCycleFacts as facts } from './cycle.decider.ts';
import { defaultPolicy } from './cycle.policy.ts';
import { isEligible } from './cycle.state.ts';

const cycleId = uuid(1);
const [personId, employmentId] = [uuid(2), uuid(3)];
const who = { cycleId, personId, employmentId };
const quarter = { from: '2026-07-01', to: '2026-09-30' };
const opened = (eligible: 'everyone' | string[] = 'everyone'): CycleEvent => ({
  type: 'CycleOpened',
  data: {
    cycleId,
    name: 'Q3',
    kind: 'okr',
    scope: 'organisation',
    evaluationPeriod: quarter,
    administrationWindow: quarter,
    timeZone: 'UTC',
    scale: null,
    dimensions: [],
    policy: defaultPolicy('okr'),
    eligible,
    exclusions: [],
    occurredAt: now,
  },
});
const closed: CycleEvent = { type: 'CycleClosed', data: { cycleId, occurredAt: now } };
const exclude = commandOf('ExcludeEmployment', { ...who, reason: 'onLeave' as const });
const include = commandOf('IncludeEmployment', { ...who, reason: 'Back from leave' });
const excluded: CycleEvent = {
  type: 'CycleEmploymentExcluded',
  data: { cycleId, personId, exclusion: { employmentId, reason: 'onLeave' }, occurredAt: now },
};
const included: CycleEvent = {
  type: 'CycleEmploymentIncluded',
  data: { ...who, reason: 'Back from leave', occurredAt: now },
};
const takesPart = (...events: CycleEvent[]) => isEligible(stateAfter(cycle, events), employmentId);

test('an employment is excluded after the opening, and included again', () => {
  given(cycle, opened()).when(exclude, facts).decides(excluded);
  given(cycle, opened(), excluded).when(exclude, facts).decidesNothing();
  given(cycle, opened(), excluded).when(include, facts).decides(included);
  expect([takesPart(opened(), excluded), takesPart(opened(), excluded, included)]).toEqual([false, true]);
});

test('an employment that is not among the eligible ones is included', () => {
  given(cycle, opened([uuid(9)]))
    .when(include, facts)
    .decides(included);
  expect(takesPart(opened([uuid(9)]), included)).toBe(true);
});

test('an employment that takes part already is not included again', () => {
  given(cycle, opened()).when(include, facts).decidesNothing();
});

test('a leaver, whom the cycle itself did not exclude, is included again', () => {
  given(cycle, opened())
    .when(include, { ...facts, hasLeft: true })
    .decides(included);
});

test('nobody is excluded or included in a closed or unknown cycle, or by an employment of somebody else', () => {
  for (const command of [exclude, include]) {
    given(cycle, opened([uuid(9)]), closed)
      .when(command, facts)
      .refuses('cycle/closed');
    given(cycle).when(command, facts).refuses('cycle/unknown');
    given(cycle, opened([uuid(9)]))
      .when(command, { ...facts, isTheirEmployment: false })
      .refuses('cycle/unknown-employment', 'employmentId');
  }
});

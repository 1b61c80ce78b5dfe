import type { DevelopmentEvent } from '@cairn/contracts/development.events';
import { given } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { describe, expect, test } from 'vitest';
import { commandOf, now } from './command.fixture.ts';
import { development, type DevelopmentFacts } from './development.decider.ts';

const facts: DevelopmentFacts = { person: 'employed', dimensions: ['quality', 'teamwork'] };
const need = {
  developmentNeedId: uuid(1),
  personId: uuid(2),
  what: 'Lead a project',
  why: 'She wants to, and the team needs it.',
  dimension: 'teamwork',
  fromReviewId: uuid(3),
};
const of = { developmentNeedId: need.developmentNeedId };
const action = { ...of, growthActionId: uuid(4), action: 'Lead the migration', dueOn: '2026-09-30' };
const settling = { ...of, growthActionId: uuid(4) };

const record = (more: object = {}) => commandOf('RecordDevelopmentNeed', { ...need, ...more });
const recorded: DevelopmentEvent = { type: 'DevelopmentNeedRecorded', data: { ...need, occurredAt: now } };
const planned: DevelopmentEvent = {
  type: 'GrowthActionPlanned',
  data: { ...action, personId: need.personId, occurredAt: now },
};
const done: DevelopmentEvent = {
  type: 'GrowthActionDone',
  data: { ...settling, personId: need.personId, occurredAt: now },
};
const dropped: DevelopmentEvent = {
  type: 'GrowthActionDropped',
  data: { ...settling, personId: need.personId, reason: 'Cancelled', occurredAt: now },
};
const closed: DevelopmentEvent = {
  type: 'DevelopmentNeedClosed',
  data: { ...of, personId: need.personId, outcome: 'met', reason: 'She leads it.', occurredAt: now },
};

describe('a development need', () => {
  test('is recorded once', () => {
    given(development).when(record(), facts).decides(recorded);
    given(development, recorded).when(record(), facts).refuses('development/already-recorded');
  });

  test.each([
    ['an unknown person', { person: 'unknown' }, 'development/unknown-person', 'personId'],
    ['a person who has left', { person: 'notEmployed' }, 'person/not-employed', 'personId'],
    [
      'a review that its writer does not see',
      { dimensions: null },
      'development/unknown-review',
      'fromReviewId',
    ],
    [
      'a dimension that the cycle lacks',
      { dimensions: ['quality'] },
      'development/unknown-dimension',
      'dimension',
    ],
  ] as const)('of %s is refused, and the field is named', (_what, more, code, path) => {
    given(development)
      .when(record(), { ...facts, ...more })
      .refuses(code, path);
  });

  test('without a review may serve any dimension, or none', () => {
    for (const dimension of ['curiosity', null])
      given(development)
        .when(record({ fromReviewId: null, dimension }), { ...facts, dimensions: null })
        .decides({
          ...recorded,
          data: { ...recorded.data, fromReviewId: null, dimension },
        });
  });

  test('is closed once as met or dropped, and then takes no action', () => {
    const close = (outcome: string) =>
      commandOf('CloseDevelopmentNeed', { ...of, outcome: outcome as 'met', reason: 'She leads it.' });
    given(development, recorded).when(close('met'), facts).decides(closed);
    given(development, recorded, closed).when(close('met'), facts).decidesNothing();
    given(development, recorded, closed).when(close('dropped'), facts).refuses('development/closed');
    given(development, recorded, closed)
      .when(commandOf('PlanGrowthAction', action), facts)
      .refuses('development/closed');
  });
});

describe('a growth action', () => {
  const complete = commandOf('CompleteGrowthAction', settling);
  const drop = commandOf('DropGrowthAction', { ...settling, reason: 'Cancelled' });

  test('is planned, and then done or dropped', () => {
    given(development, recorded).when(commandOf('PlanGrowthAction', action), facts).decides(planned);
    given(development, recorded, planned).when(complete, facts).decides(done);
    given(development, recorded, planned).when(drop, facts).decides(dropped);
  });

  test('that is done is neither done again nor dropped', () => {
    given(development, recorded, planned, done).when(complete, facts).decidesNothing();
    given(development, recorded, planned, done).when(drop, facts).refuses('development/action-settled');
    given(development, recorded, planned, dropped)
      .when(complete, facts)
      .refuses('development/action-settled');
  });

  test('that nobody planned is unknown', () => {
    given(development, recorded).when(complete, facts).refuses('development/unknown-action');
    given(development).when(complete, facts).refuses('development/unknown');
  });

  test('is not dated before the last change', () => {
    const early = commandOf('CompleteGrowthAction', { ...settling, occurredAt: '2026-06-30T09:00:00.000Z' });
    const before = { ...recorded, data: { ...recorded.data, occurredAt: '2026-06-01T09:00:00.000Z' } };
    given(development, before as DevelopmentEvent, planned)
      .when(early, facts)
      .refuses('occurred-at/before-the-last-change');
    expect(early.data.occurredAt < now).toBe(true);
  });
});

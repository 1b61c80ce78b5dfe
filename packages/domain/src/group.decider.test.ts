import type { GroupEvent } from '@cairn/contracts/group.events';
import { given } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { expect, test } from 'vitest';
import { commandOf, now } from './command.fixture.ts';
import { group } from './group.decider.ts';

const facts = { known: true };
const sex = {
  personId: uuid(1),
  category: 'sex',
  value: 'female',
  validFrom: '2024-01-01',
  selfDeclared: true,
  source: 'Survey',
  consent: true,
};
const record = (more: object = {}) => commandOf('RecordGroup', { ...sex, ...more });
const recorded = (more: object = {}): GroupEvent => ({
  type: 'GroupRecorded',
  data: { ...sex, occurredAt: now, ...more },
});
const { personId, category } = sex;
const withdraw = (more: object = {}) => commandOf('WithdrawGroupConsent', { personId, category, ...more });
const withdrawn: GroupEvent = {
  type: 'GroupConsentWithdrawn',
  data: { personId, category, occurredAt: now },
};
const onBasis = { consent: false, basis: 'Equality Act' };

test('records a group once for each category and day', () => {
  given(group).when(record(), facts).decides(recorded());
  given(group, recorded()).when(record(), facts).decidesNothing();
  const later = { validFrom: '2025-01-01', value: 'another' };
  given(group, recorded()).when(record(later), facts).decides(recorded(later));
  const age = { category: 'age band', value: '40 to 49' };
  given(group, recorded()).when(record(age), facts).decides(recorded(age));
});

test('records another group for the same day with a reason', () => {
  const corrected = { value: 'male', reason: 'A wrong line' };
  given(group, recorded()).when(record(corrected), facts).decides(recorded(corrected));
});

test('withdraws consent once, and records a group again afterwards', () => {
  given(group, recorded()).when(withdraw(), facts).decides(withdrawn);
  given(group, recorded(), withdrawn).when(withdraw(), facts).decidesNothing();
  given(group, recorded(), withdrawn).when(record(), facts).decides(recorded());
});

test('a withdrawal leaves what is held on another basis', () => {
  const other = recorded({ validFrom: '2025-01-01', ...onBasis });
  given(group, recorded(), other, withdrawn).when(withdraw(), facts).refuses('group/held-without-consent');
});

test('its state holds no group', () => {
  expect(JSON.stringify([...group.evolve(group.initial, recorded())])).not.toContain('female');
});

test.each([
  ['a group without consent or basis', record({ consent: false }), 'group/basis-missing', 'basis'],
  [
    'a group of tomorrow’s recording',
    record({ occurredAt: '2026-07-02T09:00:00.000Z' }),
    'occurred-at/in-the-future',
    'occurredAt',
  ],
  [
    'a change dated before the last one',
    record({ validFrom: '2025-01-01', occurredAt: '2026-06-01T09:00:00.000Z' }),
    'occurred-at/before-the-last-change',
    'occurredAt',
  ],
  [
    'a withdrawal in a category without a group',
    withdraw({ category: 'age band' }),
    'group/not-recorded',
    'category',
  ],
])('refuses %s', (_, command, code, field) => {
  given(group, recorded()).when(command, facts).refuses(code, field);
});

test('refuses the group of a person who is not registered', () => {
  given(group).when(record(), { known: false }).refuses('person/unknown');
});

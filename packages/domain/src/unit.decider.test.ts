import type { UnitEvent } from '@cairn/contracts/unit.events';
import { given } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { expect, test } from 'vitest';
import { commandOf, now } from './command.fixture.ts';
import { unit } from './unit.decider.ts';

const unitId = uuid(1);
const founded: UnitEvent = {
  type: 'UnitFounded',
  data: { unitId, name: 'Sales', kind: 'team', occurredAt: now },
};
const rename = (name: string) => commandOf('RenameUnit', { unitId, name, reason: 'Reorganised' });

test('a unit is renamed with a reason', () => {
  const data = { unitId, name: 'Customers', reason: 'Reorganised', occurredAt: now };
  given(unit, founded).when(rename('Customers'), undefined).decides({ type: 'UnitRenamed', data });
});

test('a unit that has the name already is not renamed', () => {
  given(unit, founded).when(rename('Sales'), undefined).decidesNothing();
});

test('an unknown unit is not renamed', () => {
  expect(() => given(unit).when(rename('Sales'), undefined).refuses('unit/unknown')).not.toThrow();
});

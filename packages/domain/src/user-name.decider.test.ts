import type { PersonEvent } from '@cairn/contracts/person.events';
import { given } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { expect, test } from 'vitest';
import { commandOf, now } from './command.fixture.ts';
import { noPersonFacts, person } from './person.decider.ts';
import { personId, userName } from './user-name.decider.ts';

const [named, anna, bo] = [1, 2, 3].map(uuid) as [string, string, string];
const take = (byId: string) => commandOf('TakePersonId', { personId: named, byId });
const taken: PersonEvent = { type: 'PersonIdTaken', data: { personId: named, byId: anna, occurredAt: now } };
const registered: PersonEvent = {
  type: 'PersonRegistered',
  data: { personId: named, name: 'Bo', externalId: 'bo', occurredAt: now },
};

test('the id of a user name is taken once, and by one person', () => {
  given(personId).when(take(anna), undefined).decides(taken);
  given(personId, taken).when(take(anna), undefined).decidesNothing();
  given(personId, taken).when(take(bo), undefined).refuses('person/already-registered');
  given(personId, registered).when(take(anna), undefined).refuses('person/already-registered');
});

test('nobody is registered under an id that is taken', () => {
  const register = commandOf('RegisterPerson', { personId: named, name: 'Bo', externalId: 'bo' });
  given(person, taken).when(register, noPersonFacts).refuses('person/already-registered', 'externalId');
});

test('a taken id is nobody, and a person with another user name keeps what they had', () => {
  expect([taken].reduce(person.evolve, person.initial)).toMatchObject({ status: 'unset' });
  const change = commandOf('ChangeUserName', { personId: named, userName: 'bo.berg' });
  const changed: PersonEvent = { type: 'PersonUserNameChanged', data: change.data };
  given(userName, registered).when(change, undefined).decides(changed);
  given(userName).when(change, undefined).refuses('person/unknown');
});

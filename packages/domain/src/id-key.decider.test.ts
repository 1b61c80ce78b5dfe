import type { IdKeyEvent } from '@cairn/contracts/id-key.events';
import { given } from '@cairn/testing/given-when-then';
import { test } from 'vitest';
import { commandOf, now } from './command.fixture.ts';
import { idKey } from './id-key.decider.ts';

const mine = 'a'.repeat(64);
const other = 'b'.repeat(64);

const setIdKey = (fingerprint: string) => {
  const command = commandOf('SetIdKey', { fingerprint });
  return { ...command, actor: { ...command.actor, kind: 'system' as const } };
};
const isSet: IdKeyEvent = { type: 'IdKeySet', data: { fingerprint: mine, occurredAt: now } };

test('a log without an id key takes the first one that it is given', () => {
  given(idKey).when(setIdKey(mine)).decides(isSet);
});

test('decides nothing about the key that the log has', () => {
  given(idKey, isSet).when(setIdKey(mine)).decidesNothing();
});

test('refuses every other key', () => {
  given(idKey, isSet).when(setIdKey(other)).refuses('id-key/another-key');
});

test('refuses a key from a person', () => {
  given(idKey)
    .when(commandOf('SetIdKey', { fingerprint: mine }))
    .refuses('id-key/only-the-system-sets-it');
});

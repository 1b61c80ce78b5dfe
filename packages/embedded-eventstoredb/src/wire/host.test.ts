import { expect, test } from 'vitest';
import { hostFor, localHostFor } from './host.ts';

test('a server reports the address that it listens on', () => {
  expect(hostFor('192.0.2.7', 'events.example:2113')).toBe('192.0.2.7');
});

test('a server that listens on every address reports the name that the client used', () => {
  expect(hostFor('0.0.0.0', 'events.example:2113')).toBe('events.example');
  expect(hostFor('::', '192.0.2.7')).toBe('192.0.2.7');
  expect(hostFor('::', '[2001:db8::7]:2113')).toBe('[2001:db8::7]');
  expect(hostFor('0.0.0.0', '')).toBe('0.0.0.0');
});

test('a connection string on the same machine names a host that it can hold', () => {
  expect(['127.0.0.1', '0.0.0.0', '::', '::1'].map(localHostFor)).toEqual([
    '127.0.0.1',
    '127.0.0.1',
    'localhost',
    'localhost',
  ]);
});

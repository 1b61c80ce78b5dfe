import { expect, test } from 'vitest';
import { hostFor, localHostFor } from './host.ts';

test('names the address that it listens on', () => {
  expect(hostFor('192.0.2.7', 'events.example:2113')).toBe('192.0.2.7');
});

test('names what the client calls it where it listens on every address', () => {
  expect(hostFor('0.0.0.0', 'events.example:2113')).toBe('events.example');
  expect(hostFor('::', '192.0.2.7')).toBe('192.0.2.7');
  expect(hostFor('::', '[2001:db8::7]:2113')).toBe('[2001:db8::7]');
  expect(hostFor('0.0.0.0', '')).toBe('0.0.0.0');
});

test('is reached from its own machine by a name that a connection string can hold', () => {
  expect(['127.0.0.1', '0.0.0.0', '::', '::1'].map(localHostFor)).toEqual([
    '127.0.0.1',
    '127.0.0.1',
    'localhost',
    'localhost',
  ]);
});

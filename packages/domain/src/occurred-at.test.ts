import { rejectionOf } from '@cairn/testing/given-when-then';
import { expect, test } from 'vitest';
import { commandOf } from './command.fixture.ts';
import {
  beginning,
  laterOf,
  refuseBefore,
  refuseBeforeLastChange,
  refuseBeyondStore,
  refuseFuture,
} from './occurred-at.ts';

const at = '2026-07-01T09:00:00.000Z';

test.each([
  ['2026-07-01T09:01:00.001Z', 'occurred-at/in-the-future'],
  ['2026-07-01T09:01:00.000Z', undefined],
  ['2026-07-01T09:00:00.000Z', undefined],
  ['1999-12-31T23:59:59.999Z', undefined],
])('a command at nine with the occurredAt %s gets the refusal %s', (occurredAt, code) => {
  expect(rejectionOf(() => refuseFuture(commandOf('Told', { occurredAt }, { at })))?.code).toBe(code);
});

test.each([
  ['2026-07-01T08:58:59.999Z', 'occurred-at/too-early'],
  ['2026-07-01T08:59:00.000Z', undefined],
  ['2026-07-01T09:00:00.000Z', undefined],
  ['2999-12-31T23:59:59.999Z', undefined],
])('an event at %s on a thing that began at nine gets the refusal %s', (occurredAt, code) => {
  expect(rejectionOf(() => refuseBefore(at, commandOf('Told', { occurredAt })))?.code).toBe(code);
});

test('the refusal of an occurredAt that is too early names the earliest instant', () => {
  const refusal = rejectionOf(() =>
    refuseBefore(at, commandOf('Told', { occurredAt: '1900-01-01T00:00:00.000Z' })),
  );
  expect(refusal?.fields).toEqual([{ path: 'occurredAt', message: `${at} or later` }]);
});

test.each([
  ['2026-07-01T09:05:00.001Z', 'occurred-at/in-the-future'],
  ['2026-07-01T09:05:00.000Z', undefined],
  ['1999-12-31T23:59:59.999Z', undefined],
])('while it is nine in the event store, the occurredAt %s gets the refusal %s', (occurredAt, code) => {
  expect(rejectionOf(() => refuseBeyondStore(occurredAt, new Date(at)))?.code).toBe(code);
});

test('a thing with a period begins at its occurredAt, or on its first day if that is earlier', () => {
  expect(beginning(at, '2026-01-01')).toBe('2026-01-01T00:00:00.000Z');
  expect(beginning(at, '2026-07-02')).toBe(at);
});

test.each([
  ['2026-07-01T08:58:59.999Z', 'occurred-at/before-the-last-change'],
  ['2026-07-01T08:59:00.000Z', undefined],
  ['2026-07-01T09:00:00.000Z', undefined],
])('a change at %s of a thing that last changed at nine gets the refusal %s', (occurredAt, code) => {
  expect(rejectionOf(() => refuseBeforeLastChange({ changedAt: at }, occurredAt))?.code).toBe(code);
});

test('the refusal of a change before the last one names the field, and the day of the last change in its time zone', () => {
  const changedAt = '2026-07-01T20:00:00.000Z';
  const refusal = (zone: { timeZone?: string }) =>
    rejectionOf(() => refuseBeforeLastChange({ changedAt, ...zone }, at));
  expect(refusal({})).toMatchObject({
    kind: 'invalid',
    message: 'The last change was on 2026-07-01. Another change cannot be dated before it.',
    fields: [{ path: 'occurredAt', message: `${changedAt} or later` }],
  });
  expect(refusal({ timeZone: 'Asia/Tokyo' })?.message).toContain('on 2026-07-02.');
});

test('a thing last changed at the later of two instants', () => {
  expect([laterOf(at, '2026-06-01T00:00:00.000Z'), laterOf('2026-06-01T00:00:00.000Z', at)]).toEqual([
    at,
    at,
  ]);
});

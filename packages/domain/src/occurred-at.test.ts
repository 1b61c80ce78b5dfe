import { rejectionOf } from '@cairn/testing/given-when-then';
import { expect, test } from 'vitest';
import { asked } from './asked.fixture.ts';
import { refuseFuture } from './occurred-at.ts';

const at = '2026-07-01T09:00:00.000Z';

test.each([
  ['2026-07-01T09:01:00.001Z', 'occurred-at/in-the-future'],
  ['2026-07-01T09:01:00.000Z', undefined],
  ['2026-07-01T09:00:00.000Z', undefined],
  ['1999-12-31T23:59:59.999Z', undefined],
])('what is told at nine and occurred at %s is answered %s', (occurredAt, code) => {
  expect(rejectionOf(() => refuseFuture(asked('Told', { occurredAt }, { at })))?.code).toBe(code);
});

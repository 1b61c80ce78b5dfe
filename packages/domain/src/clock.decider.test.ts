import type { ClockEvent } from '@cairn/contracts/clock.events';
import { given } from '@cairn/testing/given-when-then';
import { test } from 'vitest';
import { clock } from './clock.decider.ts';
import { commandOf } from './command.fixture.ts';

const dayIn = (zone: string, day: string) => ({
  zone,
  day,
  organisation: zone === 'UTC',
  occurredAt: `${day}T00:00:00.000Z`,
});
const begin = (zone: string, day: string) => {
  const command = commandOf('BeginDay', dayIn(zone, day));
  return { ...command, actor: { ...command.actor, kind: 'system' as const } };
};
const began = (zone: string, day: string): ClockEvent => ({ type: 'DayBegan', data: dayIn(zone, day) });

test('a day begins once in each zone', () => {
  given(clock, began('UTC', '2026-07-01'))
    .when(begin('Asia/Tokyo', '2026-07-01'))
    .decides(began('Asia/Tokyo', '2026-07-01'));
  given(clock, began('UTC', '2026-07-01'), began('Asia/Tokyo', '2026-07-01'))
    .when(begin('UTC', '2026-07-01'))
    .decidesNothing();
});

test('days that passed unseen do not begin later', () => {
  given(clock, began('UTC', '2026-07-01'))
    .when(begin('UTC', '2026-07-05'))
    .decides(began('UTC', '2026-07-05'));
  given(clock, began('UTC', '2026-07-05')).when(begin('UTC', '2026-07-04')).decidesNothing();
});

test('refuses a day from a person', () => {
  given(clock)
    .when(commandOf('BeginDay', dayIn('UTC', '2026-07-01')))
    .refuses('clock/only-the-system-keeps-it');
});

import type { CheckInValue } from '@cairn/contracts/key-result.values';
import { given } from '@cairn/testing/given-when-then';
import { describe, test } from 'vitest';
import { uuid } from '@cairn/testing/uuid';
import { commandOf, now } from './command.fixture.ts';
import { goal } from './goal.decider.ts';
import {
  checkedIn,
  checkInId,
  closed,
  context,
  dropped,
  facts,
  goalId,
  goalWasSet,
  nps,
  number,
  otherCheckIn,
  parts,
  reading,
} from './goal.fixture.ts';

const every = { goalId, context, occurredAt: now };
const set = goalWasSet();
const done = (milestoneId: string): CheckInValue => ({ kind: 'milestone', milestoneId, done: true });

const record = (
  value: CheckInValue,
  { keyResultId = nps, ...more }: { keyResultId?: string; occurredAt?: string } = {},
) => commandOf('RecordCheckIn', { goalId, checkInId, keyResultId, value, ...reading, ...more });

describe('recording a check-in', () => {
  test('records the value, confidence and status of a check-in', () => {
    given(goal, set)
      .when(record(number(50)), facts)
      .decides(checkedIn(50));
  });

  test('refuses a check-in once the cycle is closed', () => {
    const cycle = { ...facts.cycle, status: 'closed' } as typeof facts.cycle;
    given(goal, set)
      .when(record(number(50)), { ...facts, cycle })
      .refuses('goal/cycle-closed');
  });

  test('takes a backdated reading, up to a month before the goal begins', () => {
    const at = (occurredAt: string) => record(number(50), { occurredAt });
    given(goal, set)
      .when(at('2026-05-31T00:00:00.000Z'), facts)
      .decides({
        type: 'CheckInRecorded',
        data: { ...at('2026-05-31T00:00:00.000Z').data, context },
      });
    given(goal, set)
      .when(at('2026-05-30T23:59:59.999Z'), facts)
      .refuses('check-in/before-the-goal', 'occurredAt');
  });

  test('refuses a check-in in the future', () => {
    given(goal, set)
      .when(record(number(50), { occurredAt: '2026-07-01T10:00:00.000Z' }), facts)
      .refuses('occurred-at/in-the-future', 'occurredAt');
  });

  test.each<[CheckInValue, string, string, string]>([
    [{ kind: 'count', total: 3 }, nps, 'check-in/wrong-kind', 'value/kind'],
    [{ kind: 'yesNo', done: true }, nps, 'check-in/wrong-kind', 'value/kind'],
    [number(3), parts, 'check-in/wrong-kind', 'value/kind'],
    [done('everywhere'), parts, 'check-in/unknown-milestone', 'value/milestoneId'],
    [number(3), uuid(99), 'key-result/unknown', 'keyResultId'],
  ])('refuses a check-in with the value %o', (value, keyResultId, code, path) => {
    given(goal, set).when(record(value, { keyResultId }), facts).refuses(code, path);
  });

  test('records a check-in on a part of a milestone', () => {
    const command = record(done('pilot'), { keyResultId: parts });
    given(goal, set)
      .when(command, facts)
      .decides({ type: 'CheckInRecorded', data: { ...command.data, context } });
  });

  test('refuses a check-in on a dropped key result or a closed goal', () => {
    given(goal, set, dropped)
      .when(record(number(50)), facts)
      .refuses('key-result/dropped', 'keyResultId');
    given(goal, set, closed)
      .when(record(number(50)), facts)
      .refuses('goal/already-closed');
  });

  test('decides nothing for the same check-in again', () => {
    given(goal, set, checkedIn())
      .when(record(number(50)), facts)
      .decidesNothing();
  });
});

describe('correcting a check-in', () => {
  const correct = (value: CheckInValue, more: { checkInId?: string; note?: string } = {}) =>
    commandOf('CorrectCheckIn', { goalId, checkInId, value, ...reading, reason: 'A typing error', ...more });
  const earlier = checkedIn(50);
  earlier.data.occurredAt = '2026-06-28T09:00:00.000Z';

  test('corrects a check-in and keeps its occurredAt', () => {
    given(goal, set, earlier)
      .when(correct(number(55)), facts)
      .decides({
        type: 'CheckInCorrected',
        data: {
          ...every,
          checkInId,
          keyResultId: nps,
          value: number(55),
          ...reading,
          reason: 'A typing error',
          occurredAt: earlier.data.occurredAt,
        },
      });
  });

  test('decides nothing for a correction that changes nothing, unless it has a note', () => {
    given(goal, set, earlier)
      .when(correct(number(50)), facts)
      .decidesNothing();
    const command = correct(number(50), { note: 'Said better' });
    given(goal, set, earlier)
      .when(command, facts)
      .decides({
        type: 'CheckInCorrected',
        data: { ...command.data, context, keyResultId: nps, occurredAt: earlier.data.occurredAt },
      });
  });

  test('corrects a check-in by removing its note', () => {
    const { type, data } = checkedIn(50);
    const noted = { type, data: { ...data, note: 'Said badly' } } as typeof earlier;
    const command = correct(number(50));
    const corrected = {
      type: 'CheckInCorrected' as const,
      data: { ...command.data, context, keyResultId: nps, occurredAt: noted.data.occurredAt },
    };
    given(goal, set, noted).when(command, facts).decides(corrected);
    given(goal, set, noted, corrected).when(command, facts).decidesNothing();
  });

  test('corrects a check-in on a dropped key result', () => {
    const command = correct(number(55));
    given(goal, set, earlier, dropped)
      .when(command, facts)
      .decides({
        type: 'CheckInCorrected',
        data: { ...command.data, context, keyResultId: nps, occurredAt: earlier.data.occurredAt },
      });
  });

  test('refuses to correct an unknown check-in, with a value of another kind, or on a closed goal', () => {
    given(goal, set, earlier)
      .when(correct(number(55), { checkInId: otherCheckIn }), facts)
      .refuses('check-in/unknown');
    given(goal, set, earlier)
      .when(correct(done('pilot')), facts)
      .refuses('check-in/wrong-kind', 'value/kind');
    given(goal, set, earlier, closed)
      .when(correct(number(55)), facts)
      .refuses('goal/already-closed');
  });
});

describe('restating a result', () => {
  const restate = (value: CheckInValue, keyResultId = nps) =>
    commandOf('RestateKeyResult', { goalId, keyResultId, value, reason: 'The survey was counted again' });
  const restated = (value: CheckInValue) => ({
    type: 'KeyResultRestated' as const,
    data: { ...restate(value).data, context },
  });

  test('restates a result only on a closed goal', () => {
    given(goal, set)
      .when(restate(number(61)), facts)
      .refuses('goal/not-closed');
    given(goal, set, closed)
      .when(restate(number(61)), facts)
      .decides(restated(number(61)));
  });

  test('decides nothing for the current value, but restates an earlier one again', () => {
    given(goal, set, closed, restated(number(61)))
      .when(restate(number(61)), facts)
      .decidesNothing();
    given(goal, set, closed, restated(number(61)), restated(number(62)))
      .when(restate(number(61)), facts)
      .decides(restated(number(61)));
  });

  test('refuses to restate a result with a value of another kind or an unknown key result', () => {
    given(goal, set, closed)
      .when(restate(done('pilot')), facts)
      .refuses('check-in/wrong-kind', 'value/kind');
    given(goal, set, closed)
      .when(restate(number(1), uuid(99)), facts)
      .refuses('key-result/unknown');
  });
});

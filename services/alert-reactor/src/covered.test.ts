import { expect, test } from 'vitest';
import { coveredBy } from './covered.ts';

const at = (alertId: string, eventId: string) => ({ alertId, trigger: { eventId } });

test('the log decides about an alert until the reactor has passed its last episode', () => {
  const covered = coveredBy([at('a', 'e3'), at('b', 'e5'), at('a', 'e5')]);
  const decided = (): boolean[] => ['a', 'b', 'c'].map((alertId) => covered.decides(alertId));
  expect(decided()).toEqual([true, true, false]);
  covered.pass('e1');
  covered.pass('e3');
  expect(decided()).toEqual([true, true, false]);
  covered.pass('e5');
  expect(decided()).toEqual([false, false, false]);
});

import type { RecordCheckIns } from '@cairn/contracts/goal.commands';
import type { CheckInValue } from '@cairn/contracts/key-result.values';
import { given } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { describe, test } from 'vitest';
import { commandOf, now } from './command.fixture.ts';
import { goal } from './goal.decider.ts';
import {
  closed,
  context,
  dropped,
  facts,
  goalId,
  goalWasSet,
  nps,
  number,
  parts,
  reading,
} from './goal.fixture.ts';

const set = goalWasSet();
const checkIn = (n: number, keyResultId: string, value: CheckInValue) => ({
  checkInId: uuid(80 + n),
  keyResultId,
  value,
  ...reading,
});
const part = (milestoneId: string): CheckInValue => ({ kind: 'milestone', milestoneId, done: true });
const together = (...checkIns: RecordCheckIns['data']['checkIns']) =>
  commandOf('RecordCheckIns', { goalId, checkIns });

describe('check-ins on several key results', () => {
  test('are recorded one after the other, each part of a milestone too', () => {
    const all = [checkIn(1, nps, number(50)), checkIn(2, parts, part('pilot')), checkIn(3, parts, part('2'))];
    given(goal, set)
      .when(together(...all), facts)
      .decides(
        ...all.map((each) => ({
          type: 'CheckInRecorded' as const,
          data: { goalId, context, ...each, occurredAt: now },
        })),
      );
  });

  test('are refused together if one does not fit, which the path names', () => {
    given(goal, set)
      .when(together(checkIn(1, nps, number(50)), checkIn(2, parts, number(1))), facts)
      .refuses('check-in/wrong-kind', 'checkIns/1/value/kind');
    given(goal, set, dropped)
      .when(together(checkIn(1, nps, number(50))), facts)
      .refuses('key-result/dropped', 'checkIns/0/keyResultId');
    given(goal, set)
      .when(together(checkIn(1, nps, number(50))), {
        ...facts,
        cycle: { ...facts.cycle, status: 'closed' } as typeof facts.cycle,
      })
      .refuses('goal/cycle-closed', 'checkIns/0');
    given(goal, set, closed)
      .when(together(checkIn(1, nps, number(50))), facts)
      .refuses('goal/already-closed');
  });

  test('are refused if a key result, or a part of a milestone, is named twice', () => {
    given(goal, set)
      .when(together(checkIn(1, nps, number(50)), checkIn(2, nps, number(51))), facts)
      .refuses('check-in/twice', 'checkIns/1/keyResultId');
    given(goal, set)
      .when(together(checkIn(1, parts, part('2')), checkIn(2, parts, part('2'))), facts)
      .refuses('check-in/twice', 'checkIns/1/keyResultId');
  });
});

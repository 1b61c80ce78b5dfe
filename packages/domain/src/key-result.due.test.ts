import type { MeasureBody } from '@cairn/contracts/key-result.commands';
import { given } from '@cairn/testing/given-when-then';
import { describe, test } from 'vitest';
import { goal } from './goal.decider.ts';
import { facts, goalWasSet, other, parts } from './goal.fixture.ts';
import { add, added, every, reason, revise } from './key-result.fixture.ts';

const set = goalWasSet();

describe('the days of a key result', () => {
  test('keeps its own due day and the confidence that was said, and refuses a day outside the goal', () => {
    const { data, ...rest } = add({ kind: 'yesNo' });
    const said = { dueOn: '2026-08-15', confidence: 0.6 };
    const event = added({ kind: 'yesNo' });
    given(goal, set)
      .when({ ...rest, data: { ...data, ...said } }, facts)
      .decides({ ...event, data: { ...event.data, keyResult: { ...event.data.keyResult, ...said } } });
    given(goal, set)
      .when({ ...rest, data: { ...data, dueOn: '2026-10-01' } }, facts)
      .refuses('key-result/due-outside-the-goal', 'dueOn');
  });

  test('refuses a part or an answer that is due outside the goal, and a part after its key result', () => {
    const part = (dueOn: string) => ({ title: 'Pilot', weight: 1, dueOn });
    const milestone = (dueOn: string): MeasureBody => ({
      kind: 'milestone',
      parts: [part('2026-07-01'), part(dueOn)],
    });
    const outside = 'key-result/due-outside-the-goal';
    given(goal, set)
      .when(add(milestone('2026-10-01')), facts)
      .refuses(outside, 'measure/parts/1/dueOn');
    given(goal, set)
      .when(revise(milestone('2026-06-30'), parts), facts)
      .refuses(outside, 'measure/parts/1/dueOn');
    given(goal, set)
      .when(add({ kind: 'yesNo', dueOn: '2026-10-01' }), facts)
      .refuses(outside, 'measure/dueOn');
    const { data, ...rest } = add(milestone('2026-08-16'));
    const due = (dueOn: string) => given(goal, set).when({ ...rest, data: { ...data, dueOn } }, facts);
    due('2026-08-15').refuses('key-result/part-due-later', 'measure/parts/1/dueOn');
  });

  test('takes a day outside the goal as it was, and refuses another one', () => {
    const measure = (...days: string[]): MeasureBody => ({
      kind: 'milestone',
      parts: days.map((dueOn) => ({ title: 'Pilot', weight: 1, dueOn })),
    });
    const parted = measure('2026-10-01', '2026-08-01');
    const before = {
      kind: 'milestone',
      parts: ['2026-10-01', '2026-08-01'].map((dueOn, i) => ({ milestoneId: `${i + 1}`, weight: 1, dueOn })),
    } as const;
    const old = added(before as never);
    const standing = {
      ...old,
      data: { ...old.data, keyResult: { ...old.data.keyResult, dueOn: '2026-09-01' } },
    };
    const changed = (to: MeasureBody, dueOn = '2026-09-01') => {
      const { data, ...rest } = revise(to, other);
      return given(goal, set, standing).when({ ...rest, data: { ...data, weight: 2, dueOn } }, facts);
    };
    changed(parted).decides({
      type: 'KeyResultRevised',
      data: {
        ...every,
        keyResult: {
          ...standing.data.keyResult,
          weight: 2,
          milestones: before.parts.map(({ milestoneId }) => ({ milestoneId, title: 'Pilot' })),
        },
        from: { weight: 1, measure: before },
        reason,
      },
    });
    const outside = 'key-result/due-outside-the-goal';
    changed(measure('2026-10-02', '2026-08-01')).refuses(outside, 'measure/parts/0/dueOn');
    changed(measure('2026-10-01', '2026-10-01')).refuses(outside, 'measure/parts/1/dueOn');
    changed(parted, '2026-10-01').refuses(outside, 'dueOn');
    changed(parted, '2026-08-31').refuses('key-result/part-due-later', 'measure/parts/0/dueOn');
  });

  test('refuses a yes or no that is due on another day than its key result, and takes the same day', () => {
    const due = (dueOn: string, measured: string) => {
      const { data, ...rest } = add({ kind: 'yesNo', dueOn: measured });
      return given(goal, set).when({ ...rest, data: { ...data, dueOn } }, facts);
    };
    due('2026-08-15', '2026-08-16').refuses('key-result/two-due-days', 'measure/dueOn');
    const event = added({ kind: 'yesNo', dueOn: '2026-08-15' });
    const keyResult = { ...event.data.keyResult, dueOn: '2026-08-15' };
    due('2026-08-15', '2026-08-15').decides({ ...event, data: { ...event.data, keyResult } });
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goalOf, okrCycle, type Staff, staff, year } from '../journeys/organisation.fixture.ts';
import { startSystem, type System } from '../system.ts';

let system: System;
let people: Staff;
let cycleId: string;
beforeAll(async () => {
  system = await startSystem({ reactor: false });
  people = await staff(system);
  cycleId = (await system.does(people.hr, '/cycles', okrCycle('Goals'))).id;
});
afterAll(() => system.stop());

type KeyResult = {
  keyResultId: string;
  progress: number;
  current: { checkInId: string | null };
  restatements: object[];
};
type Goal = { keyResults: [KeyResult] };
type Value = { kind: 'number'; number: number } | { kind: 'milestone'; milestoneId: string; done: boolean };

/** A closed goal of the subject with one key result and its check-ins, and a function that restates it. */
const closed = async (more: object, values: readonly Value[]) => {
  const { subject } = people;
  const { id: goalId } = await system.does(subject, '/goals', goalOf(subject, cycleId, more));
  const path = `/goals/${goalId}`;
  const shown = async (): Promise<KeyResult> => (await system.reads<Goal>(subject, path)).keyResults[0];
  const { keyResultId } = await shown();
  const checkIns: string[] = [];
  for (const [i, value] of values.entries()) {
    const occurredAt = `${year}-0${i + 2}-01T09:00:00.000Z`;
    const body = { keyResultId, value, status: 'onTrack', occurredAt };
    checkIns.push((await system.does(subject, `${path}/check-ins`, body)).id);
  }
  await system.does(subject, `${path}/close`, { score: 0.6 });
  const restate = (value: Value, reason: string) =>
    system.does(subject, `${path}/key-results/${keyResultId}/restatements`, { value, reason });
  return { shown, restate, checkIns };
};

const number = (number: number): Value => ({ kind: 'number', number });
const part = (milestoneId: string, done: boolean): Value => ({ kind: 'milestone', milestoneId, done });

describe('a key result that was restated', () => {
  test('shows each earlier value, who restated it, and why', async () => {
    const { shown, restate, checkIns } = await closed({}, [number(50), number(60)]);
    expect(await shown()).toMatchObject({
      restated: false,
      restatements: [],
      current: { checkInId: checkIns[1] },
    });
    const first = await restate(number(55), 'Late answers.');
    const second = await restate(number(57), 'Later answers.');
    const by = people.subject.personId;
    expect(await shown()).toMatchObject({
      progress: 0.6,
      restated: true,
      restatements: [
        {
          from: number(60),
          value: number(55),
          reason: 'Late answers.',
          restatedBy: by,
          restatedByName: 'Sam',
          revision: first.revision,
        },
        { from: number(55), value: number(57), reason: 'Later answers.', revision: second.revision },
      ],
    });
  });

  test('has no check-in as its source, but keeps the number of its check-ins', async () => {
    const { shown, restate } = await closed({}, [number(50)]);
    await restate(number(55), 'Late answers.');
    expect(await shown()).toMatchObject({ checkIns: 1, current: { checkInId: null, value: number(55) } });
  });

  test('shows the earlier value of the same milestone part, or null if there was none', async () => {
    const parts = ['a', 'b'].map((milestoneId) => ({ milestoneId, title: milestoneId }));
    const keyResults = [{ title: 'Ship', measure: { kind: 'milestone', parts } }];
    const { shown, restate } = await closed({ keyResults }, [part('a', true)]);
    await restate(part('b', true), 'It was shipped too.');
    await restate(part('a', false), 'It was not.');
    expect(await shown()).toMatchObject({
      progress: 0.5,
      restatements: [{ from: null }, { from: part('a', true), value: part('a', false) }],
    });
  });
});

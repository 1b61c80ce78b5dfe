import { ago, daysAgo } from '@cairn/testing/clock';
import { pastInstant } from '@cairn/testing/past-instant';
import { expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import type { System } from '../system.ts';
import type { Staff } from './organisation.fixture.ts';

export type Due = {
  due: { goalId: string; keyResultId: string; dueAt: string; overdue: boolean; accountableName: string }[];
  rate: object;
  next: string | null;
};

type Set = (owner: Caller, more?: object) => Promise<{ goalId: string }>;
type Given = { system: System; people: Staff; cycleId: string; set: Set };

/** From when on and until when a check-in is owed. `set` sets a goal with two key results; the last test closes the cycle. */
export const owedTests = (given: () => Given): void => {
  test('a goal that is set late owes its first check-in one cadence later, and keeps its cadence until then', async () => {
    const { system, people, set } = given();
    const { rater, join } = people;
    const late = await join('Lea', ['employee'], rater);
    const kept = async () =>
      (await system.reads<{ goals: { checkedIn: number } }>(rater, `/units/${people.unitId}/health`)).goals
        .checkedIn;
    const before = await kept();
    const { goalId } = await set(late, { checkInCadenceDays: 7, occurredAt: ago(1) });
    expect(await kept()).toBe(before + 2);
    const due = (more: string) => system.reads<Due>(late, `/check-ins/due?owner=me${more}`);
    expect(await due(`&until=${daysAgo(-5)}`)).toMatchObject({ due: [], rate: { upToDate: 2, share: 1 } });
    const { due: later } = await due(`&until=${daysAgo(-6)}`);
    expect(later).toMatchObject([{ goalId, overdue: false }, { overdue: false }]);
    expect(later[0]?.dueAt.slice(0, 10)).toBe(daysAgo(-6));
    expect(await system.reads(late, `/goals/${goalId}`)).toMatchObject({
      keyResults: [{ status: 'pending', staleAfter: later[0]?.dueAt }, { status: 'pending' }],
    });
  });

  test('nobody owes a check-in once the cycle of the goal is closed, and the goal is still shown to be graded', async () => {
    const { system, people, cycleId, set } = given();
    const { hr, rater, subject } = people;
    const { goalId } = await set(subject, { occurredAt: ago(20) });
    type Week = Record<'mine' | 'team', { goals: { goals: { goalId: string }[] }; checkIns: Due }>;
    const weeks = async () => {
      const [{ mine }, { team }] = [
        await system.reads<Week>(subject, '/me/week'),
        await system.reads<Week>(rater, '/me/week'),
      ];
      return [mine, team];
    };
    const counted = async (past = '') => {
      const path = `/units/${people.unitId}/health${past}`;
      const { goals } = await system.reads<{ goals: Record<'n' | 'keyResults', number> }>(rater, path);
      return { n: goals.n, keyResults: goals.keyResults };
    };
    const before = await counted();
    expect(before.keyResults).toBeGreaterThan(1);
    for (const { checkIns } of await weeks())
      expect(checkIns.due.map((each) => each.goalId)).toContain(goalId);
    const then = await pastInstant();
    await system.does(hr, `/cycles/${cycleId}/close`);

    const none = { due: [], rate: { keyResults: 0, upToDate: 0, share: null } };
    expect(await system.reads(rater, `/check-ins/due?under=${people.unitId}`)).toMatchObject(none);
    for (const { checkIns, goals } of await weeks()) {
      expect(checkIns).toMatchObject(none);
      expect(goals.goals.map((each) => each.goalId)).toContain(goalId);
    }
    expect(await counted()).toEqual({ n: before.n, keyResults: 0 });
    for (const past of [`asOf=${then}`, `knownAt=${then}`]) expect(await counted(`?${past}`)).toEqual(before);
  });
};

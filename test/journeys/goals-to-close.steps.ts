import { ago, daysAgo } from '@cairn/testing/clock';
import { expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import type { System } from '../system.ts';
import type { Staff } from './organisation.fixture.ts';

type ToClose = {
  goals: { goalId: string; cycleClosed: boolean; endedOn: string; daysSinceEnd: number }[];
  next: string | null;
};
type Week = { toClose: ToClose; goals: { goals: { goalId: string }[] } };
type Set = (owner: Caller, more: object) => Promise<{ goalId: string }>;
type Given = { system: System; people: Staff; set: Set };

/** What is asked for a goal that is over and still open. `set` sets a goal. */
export const toCloseTests = (given: () => Given): void => {
  test('a goal that is over is in the week of its people and of their manager until it is closed, also after its cycle', async () => {
    const { system, people, set } = given();
    const { hr, rater, boss, peer, join } = people;
    const owner = await join('Olga', ['employee'], rater);
    const evaluationPeriod = { from: daysAgo(90), to: daysAgo(3) };
    const cycle = { name: 'Quarter', kind: 'okr', evaluationPeriod };
    const { id: cycleId } = await system.does(hr, '/cycles', cycle);
    const over = await set(owner, { cycleId });
    const period = { from: daysAgo(60), to: daysAgo(10) };
    const held = await set(owner, { cycleId, period, visibility: 'private' });
    await system.does(owner, `/goals/${held.goalId}/hold`, { reason: 'Budget', occurredAt: ago(12) });
    const running = await set(owner, {});
    const graded = await set(owner, { cycleId });
    await system.does(owner, `/goals/${graded.goalId}/close`, { score: 0.7 });

    type Weeks = { mine: Week; team: Week | null };
    const weekOf = (by: Caller) => system.reads<Weeks>(by, '/me/week');
    const idsIn = ({ goals }: { goals: { goalId: string }[] }) => goals.map(({ goalId }) => goalId);
    const { mine } = await weekOf(owner);
    const names = { title: 'Customers recommend us', accountableName: 'Olga', cycleName: 'Quarter' };
    expect(mine.toClose).toMatchObject({
      goals: [
        { goalId: held.goalId, endedOn: daysAgo(10), daysSinceEnd: 10, cycleClosed: false, ...names },
        { goalId: over.goalId, endedOn: daysAgo(3), daysSinceEnd: 3, cycleClosed: false, ...names },
      ],
      next: null,
    });
    expect(idsIn(mine.goals)).toEqual([running.goalId]);
    for (const above of [rater, boss])
      expect((await weekOf(above)).team?.toClose.goals).toEqual(expect.arrayContaining(mine.toClose.goals));
    expect(idsIn((await weekOf(peer)).mine.toClose)).toEqual([]);

    const listed = async (by: Caller, filter: string) =>
      idsIn(await system.reads<Week['goals']>(by, `/goals?owner=${owner.personId}&${filter}`));
    expect(await listed(owner, 'toClose=true')).toEqual([held.goalId, over.goalId]);
    expect(await listed(peer, 'toClose=true')).toEqual([over.goalId]);
    expect(await listed(owner, 'toClose=false')).toEqual([running.goalId, graded.goalId]);
    const first = `/goals?owner=${owner.personId}&toClose=true&limit=1`;
    const { goals, next } = await system.reads<ToClose>(owner, first);
    expect(goals).toMatchObject([{ goalId: held.goalId }]);
    expect(await system.reads(owner, `${first}&cursor=${next}`)).toMatchObject({
      goals: [{ goalId: over.goalId }],
      next: null,
    });
    const { next: other } = await system.reads<ToClose>(owner, first.replace('true', 'false'));
    expect(await system.get(owner, `${first}&cursor=${other}`)).toMatchObject({
      status: 400,
      body: { code: 'cursor/malformed' },
    });
    expect(await listed(owner, `toClose=true&asOf=${daysAgo(5)}`)).toEqual([held.goalId]);

    await system.does(hr, `/cycles/${cycleId}/close`);
    const reflection = 'We asked too late';
    await system.does(owner, `/goals/${over.goalId}/close`, { score: 0.4, reflection });
    expect((await weekOf(owner)).mine.toClose.goals).toMatchObject([
      { goalId: held.goalId, cycleClosed: true },
    ]);
  });
};

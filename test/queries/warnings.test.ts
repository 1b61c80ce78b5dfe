import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../client.ts';
import { goalOf, okrCycle, type Staff, staff } from '../journeys/organisation.fixture.ts';
import { startSystem, type System } from '../system.ts';

type Warned = { warnings: { code: string; detail: string }[] };

let system: System;
let people: Staff;
beforeAll(async () => {
  system = await startSystem({ reactor: false });
  people = await staff(system);
});
afterAll(() => system.stop());

const codes = async (by: Caller, path: string): Promise<string[]> =>
  (await system.reads<Warned>(by, path)).warnings.map(({ code }) => code);

describe('the limits of a cycle', () => {
  const keyResult = { title: 'NPS', weight: 1, measure: { kind: 'increase', baseline: 45, target: 65 } };
  const policy = { version: '2', goalsPerOwner: { warn: 2 }, keyResultsPerGoal: { warn: 2, block: 4 } };

  it('warn where an owner has more goals than the policy says, as far as the reader sees them', async () => {
    const { hr, subject, peer } = people;
    const { id: cycleId } = await system.does(hr, '/cycles', { ...okrCycle('Limits'), policy });
    const set = async (more: object = {}) =>
      (await system.does(subject, '/goals', goalOf(subject, cycleId, more))).id;
    const [first] = [await set(), await set({ title: 'Complaints fall' })];
    const path = `/goals/${first}`;
    expect(await codes(subject, path)).toEqual([]);
    await set({ title: 'Churn falls', visibility: 'private' });
    expect((await system.reads<Warned>(subject, path)).warnings).toEqual([
      {
        code: 'goal/owner-has-many',
        detail: "The owner has 3 goals in this cycle; above 2 the cycle's policy warns.",
      },
    ]);
    expect(await codes(hr, path)).toEqual(['goal/owner-has-many']);
    expect(await codes(peer, path)).toEqual([]);
  });

  it('warn where a goal has more active key results', async () => {
    const { hr, peer } = people;
    const { id: cycleId } = await system.does(hr, '/cycles', {
      ...okrCycle('More limits'),
      evaluationPeriod: { from: '2001-01-01', to: '2001-12-31' },
      policy,
    });
    const keyResults = [keyResult, keyResult, keyResult];
    const { id } = await system.does(peer, '/goals', goalOf(peer, cycleId, { keyResults }));
    expect(await codes(peer, `/goals/${id}`)).toEqual(['goal/many-key-results']);
    const goal = await system.reads<{ keyResults: { keyResultId: string }[] }>(peer, `/goals/${id}`);
    const path = `/goals/${id}/key-results/${goal.keyResults[0]?.keyResultId}/drop`;
    await system.does(peer, path, { reason: 'Two will do.' });
    expect(await codes(peer, `/goals/${id}`)).toEqual([]);
  });

  it('cannot be asked to block what no stream knows', async () => {
    const body = { ...okrCycle('Blocks'), policy: { version: '2', goalsPerOwner: { warn: 2, block: 3 } } };
    const refused = await system.post<{ code: string }>(people.hr, '/cycles', body);
    expect([refused.status, refused.body.code]).toEqual([400, 'request/invalid']);
  });
});

import { pastInstant } from '@cairn/testing/past-instant';
import { expect, test } from 'vitest';
import type { System } from '../system.ts';
import { reviewCycle, type Staff, year } from './organisation.fixture.ts';

/** Each clock alone, and both. */
export const pastsAt = (then: string) => [`asOf=${then}`, `knownAt=${then}`, `asOf=${then}&knownAt=${then}`];

type Given = () => { system: System; people: Staff; cycleId: string };

/** A cycle changes, and is still read as it was. */
export const pastCycleTests = (given: Given): void => {
  test('a stage is moved with a reason, and the cycle shows its days of before to HR', async () => {
    const { system, people, cycleId } = given();
    const { hr } = people;
    const days = { from: `${year}-12-01`, to: `${year + 2}-12-10` };
    const path = `/cycles/${cycleId}/stages`;
    const move = { stage: 'nomination', days, reason: 'The tool was down.' };
    expect(await system.post(hr, path, move)).toMatchObject({
      status: 422,
      body: { code: 'cycle/stages-out-of-order', fields: [{ path: 'body/days/to' }] },
    });
    const last = { stage: 'acknowledgement', days, reason: 'The tool was down.' };
    const body = { ...last, days: { from: `${year + 2}-01-01`, to: `${year + 2}-02-28` } };
    const then = await pastInstant();
    const done = await system.does(hr, path, body);
    expect((await system.does(hr, path, body)).revision).toBe(done.revision);
    expect((await system.post(hr, path, { ...body, reason: 'Another reason' })).status).toBe(409);
    type Cycle = { stages: { moves: object[] | null }[]; revision: number };
    const shown = await system.reads<Cycle>(hr, `/cycles/${cycleId}`);
    expect(shown.stages[3]).toMatchObject({
      to: `${year + 2}-02-28`,
      moves: [{ reason: 'The tool was down.', from: { to: `${year + 2}-01-31` } }],
    });
    expect((await system.reads<Cycle>(people.rater, `/cycles/${cycleId}`)).stages[3]?.moves).toBeNull();
    for (const past of pastsAt(then)) {
      const before = await system.reads<Cycle>(hr, `/cycles/${cycleId}?${past}`);
      expect(before.stages[3]).toMatchObject({ to: `${year + 2}-01-31`, moves: [] });
    }
  });

  test('a cycle that was closed since is open in the past, and none is there before it was opened', async () => {
    const { system, people } = given();
    const { hr } = people;
    const evaluationPeriod = { from: `${year - 5}-01-01`, to: `${year - 5}-12-31` };
    const cycle = { ...reviewCycle('Short', `${year}-12-31`), scope: people.unitId, evaluationPeriod };
    const { id } = await system.does(hr, '/cycles', cycle);
    const then = await pastInstant();
    await system.does(hr, `/cycles/${id}/close`);
    const open = async (past: string) =>
      (await system.reads<{ cycles: object[] }>(hr, `/cycles?open=true&name=Short&${past}`)).cycles;
    expect(await open('')).toEqual([]);
    for (const past of pastsAt(then)) {
      expect(await open(past)).toMatchObject([{ cycleId: id, closedAt: null, revision: 0 }]);
      expect(await system.reads(hr, `/cycles/${id}?${past}`)).toMatchObject({ closedAt: null });
    }
    expect(await open('asOf=2020-01-01')).toEqual([]);
    expect((await system.get(hr, `/cycles/${id}?asOf=2020-01-01`)).body).toMatchObject({
      code: 'cycle/not-found',
    });
  });
};

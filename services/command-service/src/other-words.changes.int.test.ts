import { afterAll, beforeAll, expect, test } from 'vitest';
import { reason, refusesOtherWords, type Repeats, startRepeats } from './other-words.fixture.ts';

let repeats: Repeats;
beforeAll(async () => {
  repeats = await startRepeats();
});
afterAll(() => repeats.stop());

const effectiveFrom = '2025-06-01';

test('changes of a person are compared with the words of the same change', async () => {
  const { service, hr, boss, rater, join } = repeats.reviews;
  const { personId, employmentId } = await join(['employee'], rater);
  const to = (step: string, body: object) => ({
    service,
    by: hr,
    path: `/people/${personId}/${step}`,
    body: { ...body, reason },
  });
  const dated = { effectiveFrom };
  const unit = await service.post(hr, '/units', { name: 'Sales', kind: 'team' });
  await refusesOtherWords(to('managers', { managerId: boss.personId, ...dated }), 'person/already-assigned');
  await refusesOtherWords(to('units', { unitId: unit.body.id, ...dated }), 'person/already-assigned');
  await refusesOtherWords(to('levels', { level: 'Senior', ...dated }), 'person/already-assigned');
  const end = to(`employments/${employmentId}/end`, { effectiveTo: '2026-06-30' });
  await refusesOtherWords(end, 'person/already-ended');
});

test('moves of units are compared with the words of the same move of that unit', async () => {
  const { service, hr: by } = repeats.reviews;
  const found = async (name: string): Promise<string> =>
    (await service.post(by, '/units', { name, kind: 'team' })).body.id;
  const [parentId, one, other] = [await found('All'), await found('One'), await found('Other')];
  const move = (unitId: string) => ({
    service,
    by,
    path: `/units/${unitId}/moves`,
    body: { parentId, effectiveFrom, reason },
  });
  for (const unitId of [one, other]) await refusesOtherWords(move(unitId), 'unit/already-moved');
  const later = { parentId: null, effectiveFrom: '2999-01-01' };
  expect((await service.post(by, `/units/${one}/moves`, later)).status).toBe(200);
  const body = { effectiveFrom: '2999-01-01', reason };
  await refusesOtherWords({ service, by, path: `/units/${one}/moves/take-back`, body }, 'unit/no-such-move');
});

test('changes of a goal are compared with the words of the last one', async () => {
  const { colleague } = repeats.org;
  const [shown, handed] = [await repeats.aGoal(), await repeats.aGoal()];
  const hide = shown.to('visibility', { visibility: 'private', reason });
  await refusesOtherWords(hide, 'goal/visibility-already-so');
  const tag = shown.to('classification', { tags: ['growth'], reason });
  await refusesOtherWords(tag, 'goal/already-classified');
  const owner = { kind: 'person', id: colleague.personId };
  const { service, strategist: by } = repeats.org;
  const hand = { service, by, path: `${handed.path}/owner`, body: { owner, reason } };
  await refusesOtherWords(hand, 'goal/owner-already-so');
});

test('changes of an alignment are compared with the words for the same goal', async () => {
  const { service, strategist: by } = repeats.org;
  const goals = await Promise.all([repeats.aGoal(), repeats.aGoal(), repeats.aGoal()]);
  const [parentId, ...children] = goals.map(({ path }) => path.replace('/goals/', ''));
  const to = (goalId: string, step: string, body: object) => ({
    service,
    by,
    path: `/goals/${goalId}/${step}`,
    body: { ...body, reason },
  });
  for (const goalId of children)
    await refusesOtherWords(to(goalId, 'alignment', { parentId, weight: 2 }), 'alignment/already-so');
  for (const goalId of children)
    await refusesOtherWords(to(goalId, 'unalign', {}), 'alignment/already-unaligned');
  expect(children).toHaveLength(2);
});

test('a formula is compared with the words of the last one of that KPI', async () => {
  const { service, strategist: by, employee, make } = repeats.org;
  const define = (more: object) =>
    make(by, '/kpis', {
      name: 'NPS',
      direction: 'up',
      anchors: { red: 30, goal: 50 },
      aggregation: 'average',
      periodicity: 'yearly',
      ownerId: employee.personId,
      ...more,
    });
  const inputs = [{ kpiId: await define({}) }, { kpiId: await define({}) }];
  const kpiId = await define({ formula: { kind: 'sum', inputs } });
  const body = { formula: { kind: 'weightedMean', inputs }, reason };
  await refusesOtherWords({ service, by, path: `/kpis/${kpiId}/formula`, body }, 'kpi/formula-already-so');
});

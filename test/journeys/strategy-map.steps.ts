import { pastInstant } from '@cairn/testing/past-instant';
import { expect, test } from 'vitest';
import type { System } from '../system.ts';
import type { Member, Staff } from './organisation.fixture.ts';
import { yearlyKpi } from './scorecard.fixture.ts';

type Given = () => { system: System; people: Staff; strategist: Member };

/** Objectives are linked as cause and effect, and the links are revised and taken away. */
export const strategyMapTests = (given: Given): void => {
  test('a strategy map shows objectives in layers with their links, and refuses circles', async () => {
    const { system, people, strategist } = given();
    const { id: mapId } = await system.does(strategist, '/scorecards', { name: 'Map', level: 'enterprise' });
    const map = `/scorecards/${mapId}`;
    const add = async (perspectiveId: string, name: string): Promise<string> =>
      (await system.does(strategist, `${map}/objectives`, { perspectiveId, name })).id;
    const skills = await add('learningAndGrowth', 'Skills');
    const speed = await add('internalProcess', 'Speed');
    const revenue = await add('financial', 'Revenue');
    const kpiId = await yearlyKpi(system, strategist, {
      name: 'Sales',
      level: 'high',
      ownerId: people.rater.personId,
    });
    await system.does(strategist, `${map}/objectives/${revenue}/kpis`, { kpiId });
    const hypothesis = 'Who learns more ships sooner';
    await system.does(strategist, `${map}/links`, { causeId: skills, effectId: speed, hypothesis });
    await system.does(strategist, `${map}/links`, { causeId: speed, effectId: revenue });
    const circle = { causeId: revenue, effectId: skills, againstOrder: true };
    expect(await system.post(strategist, `${map}/links`, circle)).toMatchObject({
      status: 422,
      body: { code: 'scorecard/circle', fields: [{ path: 'body/effectId' }] },
    });
    const shown = await system.reads<{ edges: object[] }>(people.subject, `${map}/strategy-map`);
    expect(shown).toMatchObject({
      name: 'Map',
      score: 10,
      layers: [
        { layer: 0, name: 'Financial', band: 'green' },
        { layer: 1, name: 'Customer' },
        { layer: 2, name: 'Internal process' },
        { layer: 3, name: 'Learning and growth' },
      ],
      nodes: [
        { name: 'Revenue', layer: 0, indicator: 'lagging', score: 10, kpis: [{ kpiId, name: 'Sales' }] },
        { name: 'Speed', layer: 2, indicator: null, score: null },
        { name: 'Skills', layer: 3 },
      ],
      edges: [
        { causeName: 'Skills', effectName: 'Speed', hypothesis, byName: 'Stef' },
        { causeName: 'Speed', effectName: 'Revenue', hypothesis: null },
      ],
    });
    const other = { causeId: skills, effectId: speed, hypothesis: 'Who is skilled asks less often' };
    expect(await system.post(strategist, `${map}/links`, other)).toMatchObject({
      status: 409,
      body: { code: 'scorecard/already-linked', fields: [{ path: 'body/hypothesis' }] },
    });
    await system.does(strategist, `${map}/links/revise`, other);
    const revised = await system.reads<{ edges: object[] }>(strategist, `${map}/strategy-map`);
    expect(revised.edges).toMatchObject([
      { causeName: 'Speed' },
      { causeName: 'Skills', hypothesis: other.hypothesis },
    ]);
    const before = await pastInstant();
    const gone = { causeId: skills, effectId: speed, reason: 'Not confirmed' };
    await system.does(strategist, `${map}/links/unlink`, gone);
    const edges = async (query: string) =>
      (await system.reads<{ edges: object[] }>(strategist, `${map}/strategy-map${query}`)).edges.length;
    expect([await edges(''), await edges(`?asOf=${before}`)]).toEqual([1, 2]);
  });
};

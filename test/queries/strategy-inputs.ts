import { pastInstant } from '@cairn/testing/past-instant';
import { expect, test } from 'vitest';
import { goalOf, type Staff } from '../journeys/organisation.fixture.ts';
import type { Caller } from '../client.ts';
import type { System } from '../system.ts';
import type { Line } from './strategy-pilots.ts';

type Made = {
  system: System;
  people: Staff;
  ids: Record<'cycle' | 'card' | 'unitCard' | 'loved' | 'forgotten' | 'top', string>;
  line: (query: string) => Promise<Line>;
};

const defined = async (
  { system, people }: Made,
  { name, inputs }: { name: string; inputs?: readonly string[] | undefined },
): Promise<string> => {
  const kpi = {
    name,
    direction: 'up',
    anchors: { red: 10, goal: 50 },
    aggregation: 'sum',
    periodicity: 'monthly',
    ownerId: people.boss.personId,
    ...(inputs && { formula: { kind: 'sum', inputs: inputs.map((kpiId) => ({ kpiId })) } }),
  };
  return (await system.does(await system.caller(['strategist'], people.boss), '/kpis', kpi)).id;
};

/** The tests of KPIs that are computed from others or measure no objective: the card of a unit has `Loved`, which `Top` and `Leaf` serve. */
export const inputTests = (made: () => Made): void => {
  test('an input of a formula leads to what the KPIs that are computed from it measure', async () => {
    const { system, people, ids, line } = made();
    const strategist = await system.caller(['strategist'], people.boss);
    const define = (name: string, inputs?: readonly string[]) => defined(made(), { name, inputs });
    const [input, other, next] = [await define('Calls'), await define('Letters'), await define('Visits')];
    const inner = await define('Answers', [input, other]);
    const outer = await define('Contacts', [inner, other]);
    await system.does(strategist, `/scorecards/${ids.unitCard}/objectives/${ids.loved}/kpis`, {
      kpiId: outer,
    });
    const shown = async (kpiId: string) => {
      const { objectives, goals } = await line(`kpi=${kpiId}`);
      return [objectives.map(({ name }) => name), goals.map(({ title }) => title)];
    };
    const led = await shown(outer);
    expect(led).toEqual([['Loved'], expect.arrayContaining(['Top', 'Leaf'])]);
    expect(await shown(input)).toEqual(led);
    expect(await shown(next)).toEqual([[], []]);
    const { id: initiativeId } = await system.does(strategist, '/initiatives', {
      name: 'Fewer calls',
      ownerId: people.boss.personId,
      period: { from: '2026-01-01', to: '2099-12-31' },
      serves: { kind: 'kpi', kpiId: input },
    });
    const initiativesOf = async (start: string): Promise<string[]> =>
      (await line(start)).initiatives.map(({ name }) => name);
    for (const start of [`objective=${ids.loved}`, `kpi=${outer}`, `kpi=${inner}`, `goal=${ids.top}`])
      expect(await initiativesOf(start)).toEqual(['Fewer calls']);
    expect(await initiativesOf(`kpi=${next}`)).toEqual([]);
    const orphan = async (then = ''): Promise<boolean> => {
      const path = `/initiatives?kpi=${input}&orphan=true${then}`;
      const { initiatives } = await system.reads<{ initiatives: unknown[] }>(strategist, path);
      return initiatives.length > 0;
    };
    expect(await orphan()).toBe(false);
    const then = await pastInstant();
    const inputs = [{ kpiId: next }, { kpiId: other }];
    const formula = { formula: { kind: 'sum', inputs }, reason: 'Nobody calls' };
    await system.does(strategist, `/kpis/${inner}/formula`, formula);
    expect(await shown(input)).toEqual([[], []]);
    expect(await shown(next)).toEqual(led);
    expect(await initiativesOf(`objective=${ids.loved}`)).toEqual([]);
    expect([await orphan(), await orphan(`&asOf=${then}`), await orphan(`&knownAt=${then}`)]).toEqual([
      true,
      false,
      false,
    ]);
    await system.does(strategist, `/initiatives/${initiativeId}/status`, { status: 'cancelled' });
  });

  test('an initiative for a KPI that measures no objective is in its line, and an orphan to whoever sees nothing that leads on', async () => {
    const { system, people, ids, line } = made();
    const strategist = await system.caller(['strategist'], people.boss);
    const kpiId = await defined(made(), { name: 'Queue' });
    const { id } = await system.does(strategist, '/initiatives', {
      name: 'Shorter queue',
      ownerId: people.boss.personId,
      period: { from: '2026-01-01', to: '2099-12-31' },
      serves: { kind: 'kpi', kpiId },
    });
    const alone = { initiatives: [{ name: 'Shorter queue', kpiName: 'Queue' }], objectives: [] };
    expect(await line(`initiative=${id}`)).toMatchObject(alone);
    expect(await line(`kpi=${kpiId}`)).toMatchObject(alone);
    const orphans = async (orphan: boolean, by: Caller = people.subject, then = ''): Promise<string[]> => {
      const path = `/initiatives?kpi=${kpiId}&orphan=${orphan}${then}`;
      const { initiatives } = await system.reads<{ initiatives: { name: string }[] }>(by, path);
      return initiatives.map(({ name }) => name);
    };
    expect([await orphans(true), await orphans(false)]).toEqual([['Shorter queue'], []]);
    const ofPeer = {
      visibility: 'private',
      strategicObjective: { scorecardId: ids.card, objectiveId: ids.forgotten },
      keyResults: [{ title: 'Queue', measure: { kind: 'linkedKpi', kpiId, baseline: 40, target: 60 } }],
    };
    await system.does(people.peer, '/goals', goalOf(people.peer, ids.cycle, ofPeer));
    expect([await orphans(true), await orphans(false)]).toEqual([['Shorter queue'], []]);
    expect(await orphans(false, people.peer)).toEqual(['Shorter queue']);
    expect(await line(`initiative=${id}`)).toMatchObject({ ...alone, goals: [] });
    const then = `&asOf=${await pastInstant()}`;
    const measures = `/scorecards/${ids.unitCard}/objectives/${ids.loved}/kpis`;
    await system.does(strategist, measures, { kpiId });
    expect([await orphans(true), await orphans(false)]).toEqual([[], ['Shorter queue']]);
    expect([await orphans(true, people.subject, then), await orphans(false, people.peer, then)]).toEqual([
      ['Shorter queue'],
      ['Shorter queue'],
    ]);
    expect(await line(`initiative=${id}`)).toMatchObject({ ...alone, objectives: [{ name: 'Loved' }] });
  });
};

import { expect, test } from 'vitest';
import type { Staff } from '../journeys/organisation.fixture.ts';
import type { System } from '../system.ts';
import type { Line } from './strategy-pilots.ts';

type Made = {
  system: System;
  people: Staff;
  ids: Record<'unitCard' | 'loved', string>;
  line: (query: string) => Promise<Line>;
};

/** The test of KPIs that are computed from others: the card of a unit has `Loved`, which `Top` and `Leaf` serve. */
export const inputTests = (made: () => Made): void => {
  test('an input of a formula leads to what the KPIs that are computed from it measure', async () => {
    const { system, people, ids, line } = made();
    const strategist = await system.caller(['strategist'], people.boss);
    const define = async (name: string, inputs?: readonly string[]): Promise<string> => {
      const kpi = {
        name,
        direction: 'up',
        anchors: { red: 10, goal: 50 },
        aggregation: 'sum',
        periodicity: 'monthly',
        ownerId: people.boss.personId,
        ...(inputs && { formula: { kind: 'sum', inputs: inputs.map((kpiId) => ({ kpiId })) } }),
      };
      return (await system.does(strategist, '/kpis', kpi)).id;
    };
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
    const inputs = [{ kpiId: next }, { kpiId: other }];
    const formula = { formula: { kind: 'sum', inputs }, reason: 'Nobody calls' };
    await system.does(strategist, `/kpis/${inner}/formula`, formula);
    expect(await shown(input)).toEqual([[], []]);
    expect(await shown(next)).toEqual(led);
  });
};

import { expect, test } from 'vitest';
import type { Staff } from '../journeys/organisation.fixture.ts';
import type { System } from '../system.ts';

export type Line = {
  scorecards: { name: string; vision: string | null }[];
  objectives: { name: string; perspectiveName: string; kpis: { name: string }[] }[];
  initiatives: { name: string }[];
  goals: {
    goalId: string;
    title: string;
    asked: boolean;
    parent: { goalId: string } | null;
    objectiveId: string | null;
    keyResults: { lastCheckIn: { status: string; value: { number: number } } | null }[];
  }[];
};

type Made = {
  system: System;
  people: Staff;
  ids: Record<'unitCard' | 'leaf' | 'kpi' | 'loved', string>;
  line: (query: string) => Promise<Line>;
  objectives: (query: string) => Promise<string[]>;
};

/** The tests of pilots, after those of patterns: the card of a unit has `Loved` in its perspective `customer`, and `Learned`. */
export const pilotTests = (made: () => Made): void => {
  test('a perspective that is tried in a unit counts for that unit only', async () => {
    const { system, people, ids, line, objectives } = made();
    const strategist = await system.caller(['strategist'], people.boss);
    const { id: sales } = await system.does(people.hr, '/units', { name: 'Sales', kind: 'team' });
    const tryIn = (unitId: string) => {
      const days = { from: '2020-01-01', until: '2999-12-31' };
      const body = { scorecardId: ids.unitCard, perspectiveId: 'customer', unitId, ...days };
      return system.does(strategist, '/pilots', body);
    };
    const perspectives = async (query: string) => {
      type Mix = { scorecards: { n: number; perspectives: { name: string }[] }[] };
      const { scorecards } = await system.reads<Mix>(people.boss, `/strategy-mix?${query}`);
      const [card] = scorecards.filter((each) => each.perspectives.some(({ name }) => name === 'Learning'));
      return [card?.n, card?.perspectives.map(({ name }) => name)];
    };
    const lines = () => Promise.all([`goal=${ids.leaf}`, `kpi=${ids.kpi}`].map((query) => line(query)));
    const named = ({ objectives }: Line): string[] => objectives.map(({ name }) => name);

    await tryIn(sales);
    expect((await lines()).map(named)).toEqual([[], []]);
    expect((await line(`goal=${ids.leaf}`)).goals).toMatchObject([
      { title: 'Top', objectiveId: null },
      {},
      {},
    ]);
    expect(named(await line(`objective=${ids.loved}`))).toEqual(['Loved']);
    expect(await objectives(`scorecard=${ids.unitCard}`)).toEqual(['Learned']);
    expect(await objectives(`scorecard=${ids.unitCard}&unit=${sales}`)).toEqual(['Loved', 'Learned']);
    expect(await perspectives('person=me')).toEqual([0, ['Learning']]);

    await tryIn(people.unitId);
    expect((await lines()).map(named)).toEqual([['Loved'], []]);
    expect(await perspectives('person=me')).toEqual([4, ['Customer', 'Learning']]);
    expect(await perspectives(`under=${people.unitId}`)).toEqual([7, ['Customer', 'Learning']]);
    expect(await perspectives('')).toEqual([0, ['Learning']]);
  });
};

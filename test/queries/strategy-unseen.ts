import { expect, test } from 'vitest';
import { goalOf, type Staff } from '../journeys/organisation.fixture.ts';
import type { Caller } from '../client.ts';
import type { System } from '../system.ts';
import type { Line } from './strategy-pilots.ts';

type Made = {
  system: System;
  people: Staff;
  ids: Record<'cycle' | 'unitCard' | 'loved', string>;
  line(query: string, by?: Caller): Promise<Line>;
};

const titles = ({ goals }: Pick<Line, 'goals'>): string[] => goals.map(({ title }) => title);

/** The test of what a private goal tells of where another one leads. */
export const unseenTests = (made: () => Made): void => {
  test('a goal below a private one leads where that one leads, and tells nobody else which it is', async () => {
    const { system, people, ids, line } = made();
    const { rater, subject, peer } = people;
    const serving = { strategicObjective: { scorecardId: ids.unitCard, objectiveId: ids.loved } };
    const set = async (by: Caller, title: string, more: object = {}): Promise<string> =>
      (await system.does(by, '/goals', goalOf(by, ids.cycle, { title, ...more }))).id;
    const parentId = await set(rater, 'Quiet', { level: 'team', visibility: 'private', ...serving });
    const below = await set(subject, 'Below');
    const orphans = async (): Promise<string[]> =>
      titles(await system.reads<Line>(peer, '/goals?orphan=true&title=below'));
    expect(await orphans()).toEqual(['Below']);
    await system.does(rater, `/goals/${below}/alignment`, { parentId, kind: 'support' });
    expect(await orphans()).toEqual([]);
    const seen = await line(`goal=${below}`, peer);
    expect(seen).toMatchObject({
      objectives: [],
      goals: [{ title: 'Below', parent: null, objectiveId: ids.loved }],
    });
    expect(JSON.stringify(seen)).not.toContain(parentId);
    expect(titles(await line(`goal=${below}`, rater))).toEqual(['Quiet', 'Below']);
  });
};

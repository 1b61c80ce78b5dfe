import { organisation } from '@cairn/local/demo/organisation';
import { expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import type { System } from '../system.ts';
import { everyPage } from './every-page.ts';

/** The tests of what the demo shows of the strategy, with the system that holds the demo and somebody from HR. */
export const strategyTests = (demo: () => { system: System; hr: Caller }): void => {
  const reads = <T>(path: string): Promise<T> => {
    const { system, hr } = demo();
    return system.reads<T>(hr, path);
  };
  const everything = <T>(path: string, name: string): Promise<T[]> => {
    const { system, hr } = demo();
    return everyPage(system, hr, { path, name });
  };

  test('shows a strategy map, a scorecard below it, and an initiative with late tasks', async () => {
    type Card = { scorecardId: string; name: string; level: string; version: number };
    const cards = await everything<Card>('/scorecards?level=enterprise', 'scorecards');
    const [enterprise] = cards;
    expect(cards).toMatchObject([{ version: 2 }]);
    const path = `/scorecards/${enterprise?.scorecardId}`;
    expect(await reads(path)).toMatchObject({
      vision: expect.any(String),
      children: [{ name: 'Operations scorecard', level: 'businessUnit' }],
      warnings: [],
    });
    const { edges } = await reads<{ edges: object[] }>(`${path}/strategy-map`);
    expect(edges).toHaveLength(3);
    const late = await everything<{ name: string }>('/initiatives?overdue=true', 'initiatives');
    expect(late.map(({ name }) => name)).toEqual(['One deployment pipeline for all teams']);
    const tasks = await everything<object>('/initiative-tasks/due', 'tasks');
    expect(tasks).toMatchObject([
      { title: 'Move the last three services', assigneeName: 'Jonas Weber', overdue: true },
      { title: 'Move the app', assigneeName: 'Ines Prado', overdue: true },
    ]);
  });

  test('shows a perspective that is tried in one team', async () => {
    const pilots = await everything<object>('/pilots?running=true', 'pilots');
    expect(pilots).toMatchObject([{ perspectiveName: 'Sustainability', unitName: 'Finance', outcome: null }]);
  });

  test('shows a business review that is held, and a yearly one of the framework that is overdue', async () => {
    type Review = { rhythm: string; meetings: unknown[] };
    const overdue = await everything<Review>('/business-reviews?overdue=true', 'businessReviews');
    expect(overdue).toMatchObject([{ topic: 'framework', rhythm: 'yearly', meetings: [] }]);
    const held = await everything<Review>('/business-reviews?topic=progress', 'businessReviews');
    expect(held).toMatchObject([{ rhythm: 'monthly', overdue: false }]);
    expect(held[0]?.meetings).toHaveLength(3);
  });

  test('shows goals of the chair that lead to no strategic objective', async () => {
    const orphans = await everything<{ title: string; level: string }>('/goals?orphan=true', 'goals');
    expect(orphans.map(({ title }) => title)).toContain('Every customer gets an honest yearly letter');
    expect(orphans.length).toBeLessThan(5);
  });

  test('shows a person whose goals all lie in one perspective of four', async () => {
    const people = await everything<{ personId: string; name: string }>('/people', 'people');
    const strategist = people.find(({ name }) => name === organisation.staff.strategist);
    expect(await reads(`/strategy-mix?person=${strategist?.personId}`)).toMatchObject({
      goals: 4,
      orphans: 0,
      scorecards: [{ n: 4, flagged: true }],
    });
  });
};

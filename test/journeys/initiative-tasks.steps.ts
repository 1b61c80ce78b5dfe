import { expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import type { System } from '../system.ts';
import { goalOf, type Staff } from './organisation.fixture.ts';

type Given = () => {
  system: System;
  people: Staff;
  strategist: Caller;
  cycleId: string;
  objective: { scorecardId: string; objectiveId: string };
  plan(by: Caller, body: object): Promise<string>;
};

/** Where the tasks of initiatives show besides the initiatives. `objective` is called Loyalty. */
export const taskTests = (given: Given): void => {
  test('an open task is in the week of its assignee and of their manager, and in the assignee’s line of sight', async () => {
    type Due = { title: string; initiativeName: string; assigneeName: string; overdue: boolean };
    type Page = { tasks: Due[]; next: string | null };
    type Week = { mine: { tasks: Page }; team: { tasks: Page } | null };
    type Line = { objectives: { name: string }[]; goals: { title: string; asked: boolean }[] } & {
      initiatives: { name: string; tasks: Due[] }[];
    };
    const { system, people, cycleId, objective, plan } = given();
    const { rater, peer, boss, join } = people;
    const newcomer = await join('Nia', ['employee'], rater);
    const hidden = goalOf(rater, cycleId, { visibility: 'private', title: 'Hush' });
    const { id: secretId } = await system.does(rater, '/goals', hidden);
    const { id: goalId } = await system.does(rater, '/goals', goalOf(rater, cycleId, { title: 'Tools' }));
    const add = async (initiativeId: string, title: string, dueOn: string): Promise<string> => {
      const task = { title, assigneeId: newcomer.personId, dueOn };
      return (await system.does(rater, `/initiatives/${initiativeId}/tasks`, task)).id;
    };
    const tools = await plan(rater, { name: 'New tools', serves: { kind: 'goal', goalId } });
    const secret = await plan(rater, { name: 'Hushed', serves: { kind: 'goal', goalId: secretId } });
    const cards = await plan(rater, { name: 'Cards', serves: { kind: 'objective', ...objective } });
    const late = await add(tools, 'Compare them', '2026-01-31');
    await add(tools, 'Buy one', '2099-12-31');
    await add(cards, 'Print them', '2026-01-30');
    await add(secret, 'Say nothing', '2026-01-30');
    const weekOf = (by: Caller) => system.reads<Week>(by, '/me/week');
    const titles = ({ tasks }: Pick<Page, 'tasks'> = { tasks: [] }) => tasks.map(({ title }) => title);

    const { mine, team } = await weekOf(newcomer);
    expect(mine.tasks).toMatchObject({
      tasks: [
        { title: 'Print them', initiativeName: 'Cards', assigneeName: 'Nia', overdue: true },
        { title: 'Compare them', initiativeName: 'New tools', assigneeName: 'Nia', overdue: true },
      ],
      next: null,
    });
    expect(team).toBeNull();
    const managed = (await weekOf(rater)).team?.tasks;
    expect(titles(managed)).toEqual(expect.arrayContaining(['Say nothing', 'Compare them']));
    expect(titles((await weekOf(boss)).team?.tasks)).toEqual(expect.arrayContaining(titles(managed)));
    expect(titles((await weekOf(peer)).mine.tasks)).toEqual([]);

    const path = `/initiative-tasks/due?assignee=${newcomer.personId}&until=2099-12-31&limit=2`;
    const first = await system.reads<Page>(peer, path);
    const rest = await system.reads<Page>(peer, `${path}&cursor=${first.next}`);
    expect([titles(first), titles(rest), rest.next]).toEqual([
      ['Print them', 'Compare them'],
      ['Buy one'],
      null,
    ]);

    const line = await system.reads<Line>(newcomer, '/line-of-sight?person=me');
    expect(line).toMatchObject({
      objectives: [{ name: 'Loyalty' }],
      goals: [{ title: 'Tools', asked: false }],
    });
    const ofLine = line.initiatives.filter(({ tasks }) => tasks.length > 0);
    expect(ofLine.map(({ name, tasks }) => [name, titles({ tasks })])).toEqual([
      ['New tools', ['Compare them', 'Buy one']],
      ['Cards', ['Print them']],
    ]);

    await system.does(newcomer, `/initiatives/${tools}/tasks/${late}/done`);
    await system.does(rater, `/initiatives/${cards}/status`, { status: 'cancelled', reason: 'Too dear' });
    expect(titles((await weekOf(newcomer)).mine.tasks)).toEqual([]);
  });

  test('the line of a person leads through the goals that their initiatives serve, as that of the initiative does', async () => {
    type Line = { goals: { title: string; asked: boolean }[]; initiatives: { name: string }[] };
    const { system, people, strategist, cycleId, plan } = given();
    const { subject, rater, peer, join } = people;
    const [owner, helper] = [
      await join('Olaf', ['employee'], rater),
      await join('Hana', ['employee'], rater),
    ];
    const { id: kpiId } = await system.does(strategist, '/kpis', {
      name: 'Answers in a day',
      direction: 'up',
      anchors: { red: 30, goal: 60 },
      aggregation: 'average',
      periodicity: 'monthly',
      ownerId: rater.personId,
      occurredAt: '2025-12-01T09:00:00.000Z',
    });
    const reading = { period: '2025-12', reading: { value: 40 }, source: 'Desk' };
    await system.does(strategist, `/kpis/${kpiId}/measurements`, reading);
    const keyResults = [{ title: 'Faster', measure: { kind: 'linkedKpi', kpiId, target: 60 } }];
    const set = async (title: string, more: object): Promise<string> =>
      (await system.does(subject, '/goals', goalOf(subject, cycleId, { title, ...more }))).id;
    const linked = await set('Answer sooner', { keyResults });
    const hidden = await set('In private', { keyResults, visibility: 'private' });
    const align = async (title: string, parentId: string) =>
      system.does(subject, `/goals/${await set(title, {})}/alignment`, { parentId });
    await align('Write templates', linked);
    await align('Below the private one', hidden);
    const initiativeId = await plan(strategist, {
      name: 'Templates',
      ownerId: owner.personId,
      serves: { kind: 'kpi', kpiId },
    });
    const task = { title: 'Collect them', assigneeId: helper.personId, dueOn: '2026-02-01' };
    await system.does(strategist, `/initiatives/${initiativeId}/tasks`, task);
    const lineOf = (start: string, by: Caller) => system.reads<Line>(by, `/line-of-sight?${start}`);
    const titles = ({ goals }: Line) => goals.map(({ title }) => title);
    const ofInitiative = titles(await lineOf(`initiative=${initiativeId}`, peer));
    expect(ofInitiative).toEqual(['Answer sooner', 'Write templates']);
    for (const person of [owner, helper]) {
      const line = await lineOf('person=me', person);
      expect(titles(line)).toEqual(ofInitiative);
      expect(line).toMatchObject({
        initiatives: [{ name: 'Templates' }],
        goals: [{ asked: false }, { asked: false }],
      });
    }
  });
};

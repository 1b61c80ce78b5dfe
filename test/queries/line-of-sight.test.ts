import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import { goalOf, okrCycle, type Staff, staff, year } from '../journeys/organisation.fixture.ts';
import { startSystem, type System } from '../system.ts';
import { inputTests } from './strategy-inputs.ts';
import { type Line, pilotTests } from './strategy-pilots.ts';
import { unseenTests } from './strategy-unseen.ts';
import { patternTests } from './strategy-patterns.ts';

let system: System;
let people: Staff;
let ids: Record<
  | 'cycle'
  | 'card'
  | 'unitCard'
  | 'loved'
  | 'forgotten'
  | 'kpi'
  | 'top'
  | 'middle'
  | 'leaf'
  | 'secret'
  | 'orphan',
  string
>;

const card = (by: Caller, name: string, more: object): Promise<{ id: string }> =>
  system.does(by, '/scorecards', {
    name,
    perspectives: [{ perspectiveId: 'customer', name: 'Customer' }],
    ...more,
  });

beforeAll(async () => {
  system = await startSystem({ reactor: false });
  people = await staff(system);
  const strategist = await system.caller(['strategist'], people.boss);
  const cycle = await system.does(people.hr, '/cycles', okrCycle('OKRs'));
  const { id: company } = await card(strategist, 'Company', { level: 'enterprise', vision: 'Nobody waits' });
  const { id: unitCard } = await card(strategist, 'Support', {
    perspectives: [
      { perspectiveId: 'customer', name: 'Customer', weight: 1 },
      { perspectiveId: 'learning', name: 'Learning', weight: 3 },
    ],
    level: 'businessUnit',
    unitId: people.unitId,
    alignedTo: company,
  });
  const { id: loved } = await system.does(strategist, `/scorecards/${unitCard}/objectives`, {
    perspectiveId: 'customer',
    name: 'Loved',
  });
  const { id: forgotten } = await system.does(strategist, `/scorecards/${company}/objectives`, {
    perspectiveId: 'customer',
    name: 'Forgotten',
  });
  const { id: kpi } = await system.does(strategist, '/kpis', {
    name: 'NPS',
    direction: 'up',
    anchors: { red: 10, goal: 50 },
    aggregation: 'last',
    periodicity: 'monthly',
    ownerId: people.boss.personId,
  });
  await system.does(strategist, `/scorecards/${unitCard}/objectives/${loved}/kpis`, { kpiId: kpi });
  const set = async (by: Caller, title: string, more: object = {}): Promise<string> =>
    (await system.does(by, '/goals', goalOf(by, cycle.id, { title, ...more }))).id;
  const align = (by: Caller, child: string, parentId: string, kind: string) =>
    system.does(by, `/goals/${child}/alignment`, { parentId, kind });
  const strategicObjective = { scorecardId: unitCard, objectiveId: loved };
  const top = await set(people.boss, 'Top', { level: 'department', strategicObjective });
  const middle = await set(people.rater, 'Middle', { level: 'team' });
  const leaf = await set(people.subject, 'Leaf');
  const secret = await set(people.peer, 'Secret', { visibility: 'private' });
  const orphan = await set(people.subject, 'Orphan');
  await align(people.boss, middle, top, 'contribute');
  await align(people.rater, leaf, middle, 'support');
  await align(people.rater, secret, middle, 'support');
  const { keyResults } = await system.reads<{ keyResults: { keyResultId: string }[] }>(
    people.subject,
    `/goals/${leaf}`,
  );
  await system.does(people.subject, `/goals/${leaf}/check-ins`, {
    keyResultId: keyResults[0]?.keyResultId,
    value: { kind: 'number', number: 50 },
    status: 'onTrack',
    occurredAt: `${year}-03-01T09:00:00.000Z`,
  });
  ids = {
    cycle: cycle.id,
    card: company,
    unitCard,
    loved,
    forgotten,
    kpi,
    top,
    middle,
    leaf,
    secret,
    orphan,
  };
});
afterAll(() => system.stop());

const line = (query: string, by: Caller = people.subject): Promise<Line> =>
  system.reads<Line>(by, `/line-of-sight?${query}`);
const titles = ({ goals }: Line): string[] => goals.map(({ title }) => title);

describe('a line of sight', () => {
  test('leads from a goal with its last check-in up to the vision', async () => {
    const found = await line(`goal=${ids.leaf}`);
    expect(found.scorecards).toMatchObject([
      { name: 'Company', vision: 'Nobody waits' },
      { name: 'Support', vision: null },
    ]);
    expect(found.objectives).toMatchObject([
      { name: 'Loved', perspectiveName: 'Customer', scorecardName: 'Support', kpis: [{ name: 'NPS' }] },
    ]);
    expect(found.goals).toMatchObject([
      { title: 'Top', asked: false, parent: null, objectiveId: ids.loved },
      {
        title: 'Middle',
        asked: false,
        parent: { goalId: ids.top, kind: 'contribute' },
        objectiveId: ids.loved,
      },
      { title: 'Leaf', asked: true, parent: { goalId: ids.middle, kind: 'support' }, objectiveId: ids.loved },
    ]);
    expect(found.goals.at(-1)?.keyResults).toMatchObject([
      { lastCheckIn: { status: 'onTrack', value: { number: 50 } } },
    ]);
  });

  test('leads down from an objective and from a KPI to every goal that the viewer may see', async () => {
    expect(titles(await line(`objective=${ids.loved}`))).toEqual(['Top', 'Middle', 'Leaf']);
    expect(titles(await line(`kpi=${ids.kpi}`))).toEqual(['Top', 'Middle', 'Leaf']);
    expect(titles(await line(`kpi=${ids.kpi}`, people.peer))).toEqual(['Top', 'Middle', 'Leaf', 'Secret']);
  });

  test('shows all goals of a person, and which of them is an orphan', async () => {
    const { goals } = await line('person=me');
    expect(goals.filter(({ asked }) => asked)).toMatchObject([
      { title: 'Leaf', objectiveId: ids.loved },
      { title: 'Orphan', objectiveId: null, parent: null },
    ]);
  });

  test('of a hidden goal is not there, as that of an unknown one', async () => {
    const hidden = await system.get(people.subject, `/line-of-sight?goal=${ids.secret}`);
    const unknown = await system.get(people.subject, `/line-of-sight?goal=${ids.loved}`);
    expect([hidden.status, unknown.status]).toEqual([404, 404]);
  });

  test('shows no scorecards to somebody who may not read them', async () => {
    const integrator = await system.caller(['integrator']);
    expect(await line(`goal=${ids.leaf}`, integrator)).toMatchObject({ scorecards: [], objectives: [] });
    expect((await system.get(integrator, `/line-of-sight?objective=${ids.loved}`)).status).toBe(404);
  });

  test.each(['', 'goal=me', 'kpi=me&goal=me'])(
    'is refused without exactly one thing to begin with: "%s"',
    async (query) => {
      expect((await system.get(people.subject, `/line-of-sight?${query}`)).status).toBe(400);
    },
  );
});

test('orphan goals are found, and goals below one that serves an objective are none', async () => {
  const orphans = (by: Caller, orphan: boolean) =>
    system.reads<{ goals: { title: string }[] }>(by, `/goals?orphan=${orphan}`);
  expect(titles((await orphans(people.subject, true)) as Line)).toEqual(['Orphan']);
  expect(titles((await orphans(people.subject, false)) as Line)).toEqual(['Top', 'Middle', 'Leaf']);
});

const objectives = async (query: string, by: Caller = people.boss): Promise<string[]> => {
  const found = await system.reads<{ objectives: { name: string }[] }>(by, `/objectives?${query}`);
  return found.objectives.map(({ name }) => name);
};

test('objectives that no goal serves, and those without a leading KPI, are found', async () => {
  expect(await objectives('served=false')).toEqual(['Forgotten']);
  expect(await objectives('served=true')).toEqual(['Loved']);
  expect(await objectives('name=forg')).toEqual(['Forgotten']);
  expect(await objectives('leadingKpi=false')).toEqual(['Loved', 'Forgotten']);
  expect(await objectives(`leadingKpi=true&scorecard=${ids.unitCard}`)).toEqual([]);
});

describe('the strategy mix', () => {
  type Mix = {
    goals: number;
    orphans: number;
    scorecards: { n: number; flagged: boolean; perspectives: unknown[] }[];
  };
  const mix = (query = ''): Promise<Mix> => system.reads<Mix>(people.boss, `/strategy-mix?${query}`);

  test('shows the share of goals in each perspective beside its weight, with n and the orphans', async () => {
    expect(await mix(`under=${people.unitId}`)).toMatchObject({
      goals: 5,
      orphans: 1,
      scorecards: [
        {
          scorecardName: 'Support',
          n: 4,
          flagged: false,
          perspectives: [
            { name: 'Customer', share: 1, weight: 0.25 },
            { name: 'Learning', share: 0, weight: 0.75 },
          ],
        },
      ],
    });
  });

  test('is flagged if all of four goals lie in one perspective that the strategy weighs below a half', async () => {
    const set = (title: string) => {
      const strategicObjective = { scorecardId: ids.unitCard, objectiveId: ids.loved };
      return system.does(
        people.boss,
        '/goals',
        goalOf(people.boss, ids.cycle, { title, strategicObjective }),
      );
    };
    for (const title of ['Second', 'Third']) await set(title);
    expect((await mix('person=me')).scorecards).toMatchObject([{ n: 3, flagged: false }]);
    await set('Fourth');
    expect((await mix('person=me')).scorecards).toMatchObject([{ n: 4, flagged: true }]);
  });
});

test('an objective that only a private goal serves is served for those alone who may see the goal', async () => {
  const more = {
    visibility: 'private',
    strategicObjective: { scorecardId: ids.card, objectiveId: ids.forgotten },
  };
  await system.does(people.peer, '/goals', goalOf(people.peer, ids.cycle, { title: 'Hidden', ...more }));
  expect(await objectives('served=false', people.peer)).toEqual([]);
  expect(await objectives('served=false', people.subject)).toEqual(['Forgotten']);
});

inputTests(() => ({ system, people, ids, line }));

patternTests(() => ({ system, people, ...ids }));

pilotTests(() => ({ system, people, ids, line, objectives }));

unseenTests(() => ({ system, people, ids, line }));

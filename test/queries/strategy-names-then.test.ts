import { daysAgo } from '@cairn/testing/clock';
import { pastInstant } from '@cairn/testing/past-instant';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import { goalOf, okrCycle, type Staff, staff } from '../journeys/organisation.fixture.ts';
import { startSystem, type System } from '../system.ts';

// Everything is renamed after `then`, and keeps its old name in answers about then.

let system: System;
let people: Staff;
let strategist: Caller;
let then: string;
const ids: Record<'card' | 'lower' | 'kpi' | 'goal' | 'template' | 'initiative' | 'measuring', string> = {
  card: '',
  lower: '',
  kpi: '',
  goal: '',
  template: '',
  initiative: '',
  measuring: '',
};

const reason = 'Clearer';
const does = async (path: string, body: object): Promise<string> =>
  (await system.does(strategist, path, body)).id;

beforeAll(async () => {
  system = await startSystem({ reactor: false });
  people = await staff(system);
  strategist = await people.join('Stef', ['strategist']);
  const ownerId = people.subject.personId;
  const cycleId = (await system.does(people.hr, '/cycles', okrCycle('OKRs'))).id;
  ids.kpi = await does('/kpis', {
    name: 'Retention',
    direction: 'up',
    anchors: { red: 30, goal: 60 },
    aggregation: 'average',
    periodicity: 'monthly',
    ownerId,
  });
  const perspectives = [
    { perspectiveId: 'people', name: 'People', objectives: [{ name: 'Skills', kpis: [{ kpiId: ids.kpi }] }] },
  ];
  ids.template = await does('/scorecard-templates', { name: 'Branch', level: 'businessUnit', perspectives });
  ids.card = await does('/scorecards', { name: 'Company', level: 'enterprise' });
  const objectiveId = await does(`/scorecards/${ids.card}/objectives`, {
    perspectiveId: 'customer',
    name: 'Loyalty',
  });
  await does(`/scorecards/${ids.card}/objectives/${objectiveId}/kpis`, { kpiId: ids.kpi });
  ids.lower = await does(`/scorecard-templates/${ids.template}/scorecards`, {
    name: 'North',
    alignedTo: ids.card,
  });
  const strategicObjective = { scorecardId: ids.card, objectiveId };
  const { id } = await system.does(
    people.subject,
    '/goals',
    goalOf(people.subject, cycleId, { strategicObjective }),
  );
  ids.goal = id;
  await system.does(people.subject, `/goals/${id}/revisions`, { strategicObjective: null, reason });
  await system.does(people.subject, `/goals/${id}/revisions`, { strategicObjective, reason });
  const period = { from: '2026-01-01', to: '2099-12-31' };
  const plan = (serves: object) => does('/initiatives', { name: 'Help desk', ownerId, period, serves });
  ids.initiative = await plan({ kind: 'objective', ...strategicObjective });
  ids.measuring = await plan({ kind: 'kpi', kpiId: ids.kpi });
  const of = { kind: 'scorecard', id: ids.card };
  await does('/business-reviews', { of, rhythm: 'monthly', firstDay: daysAgo(0), leaderId: ownerId });
  await does('/pilots', {
    scorecardId: ids.card,
    perspectiveId: 'customer',
    unitId: people.unitId,
    from: daysAgo(0),
    until: daysAgo(-10),
  });
  then = await pastInstant();
  await does(`/kpis/${ids.kpi}/revisions`, { name: 'Staying', reason });
  await does(`/scorecard-templates/${ids.template}/revisions`, {
    name: 'Shop',
    level: 'businessUnit',
    perspectives,
  });
  await does(`/scorecards/${ids.card}/revise`, { name: 'Group', reason });
  await does(`/scorecards/${ids.card}/perspectives/revise`, {
    perspectiveId: 'customer',
    name: 'Clients',
    reason,
  });
  await does(`/scorecards/${ids.card}/objectives/${objectiveId}/revise`, { name: 'Trust', reason });
});
afterAll(() => system.stop());

const old = {
  card: 'Company',
  perspective: 'Customer',
  objective: 'Loyalty',
  kpi: 'Retention',
  template: 'Branch',
};
const present = {
  card: 'Group',
  perspective: 'Clients',
  objective: 'Trust',
  kpi: 'Staying',
  template: 'Shop',
};

test.each([
  ['then', old],
  ['today', present],
])('answers about %s use the names of that time', async (time, names) => {
  const at = time === 'then' ? `?asOf=${then}` : '';
  const read = (path: string) => system.reads<Record<string, object[]>>(people.hr, `${path}${at}`);
  const served = { scorecardName: names.card, objectiveName: names.objective };
  const goal = await read(`/goals/${ids.goal}`);
  expect(goal).toMatchObject({ strategicObjective: served });
  expect(goal['changes']).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        what: 'revision',
        to: expect.objectContaining({ strategicObjective: expect.objectContaining(served) }),
      }),
    ]),
  );
  const card = await read(`/scorecards/${ids.card}`);
  const attached = card['changes']?.find((each) => 'kpiName' in each && each.kpiName !== null);
  expect(attached).toMatchObject({ kpiName: names.kpi, objectiveName: names.objective });
  expect(await read(`/scorecards/${ids.lower}`)).toMatchObject({
    alignedToName: names.card,
    template: { templateName: names.template },
  });
  expect(await read(`/initiatives/${ids.initiative}`)).toMatchObject({
    serves: { scorecardName: names.card, name: names.objective },
  });
  expect(await read(`/initiatives/${ids.measuring}`)).toMatchObject({ serves: { name: names.kpi } });
  expect(await read('/scorecard-templates')).toMatchObject({
    templates: [{ perspectives: [{ objectives: [{ kpis: [{ kpiName: names.kpi }] }] }] }],
  });
  expect(await read('/business-reviews')).toMatchObject({ businessReviews: [{ name: names.card }] });
  expect(await read('/pilots')).toMatchObject({
    pilots: [{ scorecardName: names.card, perspectiveName: names.perspective }],
  });
});

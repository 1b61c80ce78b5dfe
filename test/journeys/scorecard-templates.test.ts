import { randomUUID } from 'node:crypto';
import { pastInstant } from '@cairn/testing/past-instant';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSystem, type System } from '../system.ts';
import { type Member, type Staff, staff } from './organisation.fixture.ts';
import { yearlyKpi } from './scorecard.fixture.ts';

let system: System;
let people: Staff;
let strategist: Member;
let kpiId: string;
beforeAll(async () => {
  system = await startSystem({ reactor: false });
  people = await staff(system);
  strategist = await people.join('Stef', ['strategist']);
  const ownerId = people.rater.personId;
  kpiId = await yearlyKpi(system, strategist, { name: 'Retention', level: 'high', ownerId });
});
afterAll(() => system.stop());

const content = () => ({
  name: 'Branch',
  level: 'businessUnit',
  perspectives: [
    {
      perspectiveId: 'customers',
      name: 'Customers',
      weight: 2,
      objectives: [{ name: 'Loyalty', weight: 3, kpis: [{ kpiId, weight: 4 }] }, { name: 'Growth' }],
    },
    { perspectiveId: 'people', name: 'People' },
  ],
});
type Refused = { code: string; fields?: { path: string }[] };
const refusal = async (path: string, body: object) => {
  const reply = await system.post<Refused>(strategist, path, body);
  return [reply.status, reply.body.code, reply.body.fields?.[0]?.path];
};

test('a scorecard is drafted from a template with all its parts, and names it', async () => {
  const { id: templateId } = await system.does(strategist, '/scorecard-templates', content());
  const from = `/scorecard-templates/${templateId}/scorecards`;
  const body = { name: 'Support North', unitId: people.unitId };
  expect((await system.post(people.subject, from, body)).status).toBe(403);
  const key = { 'idempotency-key': 'north' };
  const { id } = await system.does(strategist, from, body, key);
  expect((await system.does(strategist, from, body, key)).id).toBe(id);
  const { id: second } = await system.does(strategist, from, {});
  const then = await pastInstant();
  await system.does(strategist, `/scorecard-templates/${templateId}/revisions`, {
    ...content(),
    name: 'Shop',
    perspectives: [{ perspectiveId: 'people', name: 'People' }],
  });
  const template = { templateId, templateName: 'Shop' };
  expect(await system.reads(people.subject, `/scorecards/${id}`)).toMatchObject({
    name: 'Support North',
    level: 'businessUnit',
    unitId: people.unitId,
    status: 'draft',
    template,
    perspectives: [
      {
        name: 'Customers',
        weight: 2,
        objectives: [
          { name: 'Loyalty', weight: 3, kpis: [{ kpiId, name: 'Retention', weight: 4 }] },
          { name: 'Growth', weight: 1, kpis: [] },
        ],
      },
      { name: 'People', weight: 1, objectives: [] },
    ],
  });
  for (const past of [`asOf=${then}`, `knownAt=${then}`, `asOf=${then}&knownAt=${then}`])
    expect(await system.reads(people.subject, `/scorecard-templates?${past}`)).toMatchObject({
      templates: [{ templateId, name: 'Branch', perspectives: [{ name: 'Customers' }, { name: 'People' }] }],
    });
  expect(await system.reads(people.subject, '/scorecard-templates?asOf=2020-01-01')).toMatchObject({
    templates: [],
  });
  await system.does(strategist, '/scorecards', { name: 'Firm', level: 'enterprise' });
  expect(await system.reads(people.subject, `/scorecards?template=${templateId}`)).toMatchObject({
    scorecards: [
      { scorecardId: id, template },
      { scorecardId: second, name: 'Branch', template },
    ],
    next: null,
  });
  expect(await system.reads(people.subject, '/scorecards?name=Firm')).toMatchObject({
    scorecards: [{ template: null }],
  });
});

test('a template shows what it holds, and is refused with parts that no scorecard could have', async () => {
  const { id: templateId } = await system.does(strategist, '/scorecard-templates', content());
  const { templates } = await system.reads<{ templates: object[] }>(people.subject, '/scorecard-templates');
  expect(templates.at(-1)).toMatchObject({
    templateId,
    name: 'Branch',
    perspectives: [{ objectives: [{ kpis: [{ kpiId, kpiName: 'Retention' }] }, {}] }, {}],
    retiredAt: null,
  });
  const onlyPeople = { perspectiveId: 'people', name: 'People' };
  const withKpi = (named: string, weight = 1) => [
    { ...onlyPeople, objectives: [{ name: 'Loyalty', kpis: [{ kpiId: named, weight }] }] },
  ];
  const kpiPath = 'body/perspectives/0/objectives/0/kpis/0';
  const refused = (perspectives: object[]) => refusal('/scorecard-templates', { ...content(), perspectives });
  expect(await refused([onlyPeople, onlyPeople])).toEqual([
    422,
    'scorecard/perspective-twice',
    'body/perspectives/1/perspectiveId',
  ]);
  expect(await refused(withKpi(randomUUID()))).toEqual([422, 'scorecard/unknown-kpi', `${kpiPath}/kpiId`]);
  expect(await refused(withKpi(kpiId, 0))).toEqual([400, 'request/invalid', `${kpiPath}/weight`]);
  await system.does(strategist, `/scorecard-templates/${templateId}/retire`);
  const path = (id: string) => `/scorecard-templates/${id}/scorecards`;
  expect(await refusal(path(templateId), {})).toEqual([409, 'scorecard-template/retired', undefined]);
  expect(await refusal(path(randomUUID()), {})).toEqual([404, 'scorecard-template/unknown', undefined]);
  expect(await system.reads(people.subject, '/scorecard-templates?retired=true')).toMatchObject({
    templates: [{ templateId, retiredAt: expect.any(String) }],
  });
});

test('no template is made and no scorecard drafted with a KPI that is retired', async () => {
  const { id: templateId } = await system.does(strategist, '/scorecard-templates', content());
  await system.does(strategist, `/kpis/${kpiId}/retire`, { reason: 'Nobody reads it' });
  expect(await refusal(`/scorecard-templates/${templateId}/scorecards`, {})).toEqual([
    409,
    'scorecard-template/kpi-retired',
    undefined,
  ]);
  const kpiPath = 'body/perspectives/0/objectives/0/kpis/0/kpiId';
  expect(await refusal('/scorecard-templates', content())).toEqual([409, 'scorecard/kpi-retired', kpiPath]);
});

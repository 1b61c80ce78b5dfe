import { pastInstant } from '@cairn/testing/past-instant';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import { startSystem, type System } from '../system.ts';
import { lateTests } from './late-joiners.steps.ts';
import { pastCycleTests, pastsAt } from './past-cycles.steps.ts';
import { reminderTests } from './reminders.steps.ts';
import { assessment, dimensions, reviewCycle, type Staff, staff, year } from './organisation.fixture.ts';

type Stages = { stage: string; done: number; overdue: number }[];
type Member = { personName: string; state: string; reason: string | null; reviewId: string | null };
type Report = {
  launch: { state: string; opened: number; leftOut: number | null } | null;
  opened: number;
  eligible: number;
  excluded: number;
  stages: Stages;
  groups: { managerName: string | null; unitName: string | null; opened: number }[] | null;
  people: (Member & { through: string[]; overdue: string[] })[];
  next: string | null;
};

let system: System;
let people: Staff;
let hr: Caller;
let cycleId: string;
beforeAll(async () => {
  system = await startSystem({ launches: true });
  people = await staff(system);
  ({ hr } = people);
});
afterAll(() => system.stop());

const stages = [
  { stage: 'nomination', from: `${year}-12-01`, to: `${year}-12-10` },
  { stage: 'selfAndPeer', from: `${year}-12-11`, to: `${year}-12-20` },
  { stage: 'manager', from: `${year}-12-21`, to: `${year}-12-31` },
  { stage: 'acknowledgement', from: `${year + 2}-01-01`, to: `${year + 2}-01-31` },
];
const questions = [
  ...dimensions.map((dimension, i) => ({ kind: 'dimension', dimension, required: true, weight: i + 1 })),
  { kind: 'text', question: 'next', wording: 'What is next?', guidance: 'One sentence is enough.' },
];
const reportOf = (query = '', by: Caller = hr): Promise<Report> =>
  system.reads<Report>(by, `/cycles/${cycleId}/population${query}`);
const launch = async (): Promise<Report> => {
  const reply = await system.post(hr, `/cycles/${cycleId}/launches`, { kind: 'annual' });
  expect(reply.status).toBe(202);
  expect(reply.headers['location']).toBe(`/v1/cycles/${cycleId}/population`);
  const completed = { launchId: reply.body.id, state: 'completed' };
  await expect.poll(async () => (await reportOf()).launch).toMatchObject(completed);
  return reportOf();
};

test('a cycle carries stages and questions, and so does its copy', async () => {
  const cycle = reviewCycle(`Reviews ${year}`, `${year + 2}-12-31`, { stages, questions });
  cycleId = (await system.does(hr, '/cycles', cycle)).id;
  type Cycle = { stages: { stage: string; to: string; moves: object[] }[]; questions: { weight?: number }[] };
  const shown = await system.reads<Cycle>(hr, `/cycles/${cycleId}`);
  expect(shown.stages.map(({ stage }) => stage)).toEqual(stages.map(({ stage }) => stage));
  expect(shown.questions).toHaveLength(questions.length);
  const copy = await system.does(hr, '/cycles/copies', { copyOf: cycleId, name: `Reviews ${year + 1}` });
  const copied = await system.reads<Cycle>(hr, `/cycles/${copy.id}`);
  expect(copied.questions).toEqual(shown.questions);
  expect(copied.stages[0]).toMatchObject({ stage: 'nomination', to: `${year + 1}-12-10` });
  const wrong = {
    ...reviewCycle('Wrong', `${year + 2}-12-31`),
    stages: stages.toReversed(),
    scope: people.unitId,
  };
  expect(await system.post(hr, '/cycles', wrong)).toMatchObject({
    status: 422,
    body: { code: 'cycle/stages-out-of-order', fields: [{ path: 'body/stages/1/stage' }] },
  });
});

test('a template holds what cycles have in common, and a cycle opened from it names it', async () => {
  const { scale, dimensions, policy } = reviewCycle('', '') as Record<string, unknown>;
  const days = (stage: string, from: number, to: number) => ({ stage, from, to });
  const content = { name: 'Yearly', scale, dimensions, policy, questions };
  const drafted = { ...content, stages: [days('selfAndPeer', 1, 10), days('manager', 11, 20)] };
  expect((await system.post(people.rater, '/cycle-templates', drafted)).status).toBe(403);
  const wrong = { ...drafted, stages: drafted.stages.toReversed() };
  expect(await system.post(hr, '/cycle-templates', wrong)).toMatchObject({
    status: 422,
    body: { fields: [{ path: 'body/stages/1/stage' }] },
  });
  const { id: templateId } = await system.does(hr, '/cycle-templates', drafted);
  const then = await pastInstant();
  await system.does(hr, `/cycle-templates/${templateId}/revisions`, { ...drafted, name: 'Every year' });
  const path = `/cycle-templates/${templateId}/cycles`;
  const period = { from: `${year - 3}-01-01`, to: `${year - 3}-12-31` };
  const body = { name: 'Long ago', scope: people.unitId, evaluationPeriod: period };
  const { id } = await system.does(hr, path, body);
  expect(await system.reads(hr, `/cycles/${id}`)).toMatchObject({
    templateId,
    templateName: 'Every year',
    dimensions,
    stages: [
      { stage: 'selfAndPeer', from: `${year - 2}-01-01`, to: `${year - 2}-01-10` },
      { stage: 'manager', from: `${year - 2}-01-11` },
    ],
  });
  expect(await system.post(hr, path, body)).toMatchObject({ status: 409 });
  await system.does(hr, `/cycle-templates/${templateId}/retire`);
  expect(await system.post(hr, path, body)).toMatchObject({
    status: 409,
    body: { code: 'cycle-template/retired' },
  });
  expect(await system.reads(hr, '/cycle-templates?retired=true')).toMatchObject({
    templates: [{ templateId, name: 'Every year', questions, retired: { occurredAt: expect.any(String) } }],
  });
  for (const past of pastsAt(then))
    expect(await system.reads(hr, `/cycle-templates?${past}`)).toMatchObject({
      templates: [{ templateId, name: 'Yearly', questions, retired: null }],
    });
  expect(await system.reads(hr, '/cycle-templates?asOf=2020-01-01')).toMatchObject({ templates: [] });
});

test('a launch opens the review of everybody who is eligible, and names who was left out', async () => {
  const { rater, peer, subject } = people;
  const away = { personId: peer.personId, employmentId: peer.employmentId, reason: 'onLeave' };
  await system.does(hr, `/cycles/${cycleId}/exclusions`, away);
  const report = await launch();
  expect(report).toMatchObject({
    launch: { opened: 2, openBefore: 0, leftOut: 2, requestedById: hr.personId },
    eligible: 3,
    excluded: 1,
    opened: 2,
  });
  const named = report.people.map(({ personName, state, reason }) => [personName, state, reason]);
  expect(named).toHaveLength(4);
  expect(named).toEqual(
    expect.arrayContaining([
      ['Bea', 'leftOut', 'noRater'],
      ['Pia', 'leftOut', 'onLeave'],
      ['Rosa', 'opened', null],
      ['Sam', 'opened', null],
    ]),
  );
  const opened = await system.reads<{ accountableRaterId: string }>(
    hr,
    `/review-summaries/${report.people.find(({ personName }) => personName === 'Sam')?.reviewId}`,
  );
  expect(opened).toMatchObject({ accountableRaterId: rater.personId, subjectId: subject.personId });
});

test('another launch opens the reviews of those who have joined since, and no review twice', async () => {
  await people.join('Lea', ['employee'], people.rater);
  const before = (await reportOf()).people.length;
  const report = await launch();
  expect(report).toMatchObject({ launch: { opened: 1, openBefore: 2, leftOut: 2 }, opened: 3 });
  expect(report.people).toHaveLength(before + 1);
});

test('the report tells how far each review is, what is overdue, and whose it is, in pages and as CSV', async () => {
  const { rater, subject } = people;
  const { people: members } = await reportOf();
  const reviewId = members.find(({ personName }) => personName === 'Sam')?.reviewId;
  const assignment = { personId: subject.personId, relation: 'self' };
  const { id: assignmentId } = await system.does(hr, `/reviews/${reviewId}/participants`, assignment);
  await system.does(subject, `/reviews/${reviewId}/assessments`, assessment(assignmentId));
  const proposal = { mark: 4, rationale: 'Good.', noEvidenceReason: 'He has just begun.' };
  await system.does(rater, `/reviews/${reviewId}/proposals`, proposal);

  const late = await reportOf('?by=manager');
  expect(late.stages).toMatchObject([
    { stage: 'nomination', done: 0, overdue: 3 },
    { stage: 'selfAndPeer', done: 1, overdue: 2 },
    { stage: 'manager', done: 1, overdue: 2 },
    { stage: 'acknowledgement', done: 0, overdue: 0 },
  ]);
  expect(late.people.find(({ personName }) => personName === 'Sam')).toMatchObject({
    through: ['selfAndPeer', 'manager'],
    overdue: ['nomination'],
  });
  expect(late.groups).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ managerName: 'Rosa', opened: 2 }),
      expect.objectContaining({ managerName: 'Bea', opened: 1 }),
    ]),
  );
  expect((await reportOf('?by=unit')).groups).toMatchObject([{ unitName: 'Support', opened: 3 }]);
  const unproposed = await reportOf(`?notThrough=manager&manager=${rater.personId}`);
  expect(unproposed.people.map(({ personName }) => personName)).toEqual(['Lea']);

  const first = await reportOf('?limit=2');
  const second = await reportOf(`?limit=2&cursor=${first.next}`);
  const third = await reportOf(`?limit=2&cursor=${second.next}`);
  expect([...first.people, ...second.people, ...third.people]).toEqual(late.people);
  expect(third.next).toBeNull();
  const csv = await system.get(hr, `/cycles/${cycleId}/population`, { accept: 'text/csv' });
  expect(csv.text.trim().split('\r\n')).toHaveLength(late.people.length + 1);
});

test('an assessment answers the questions, and the suggested mark waits for the rater’s own proposal', async () => {
  const { rater } = people;
  const { people: members } = await reportOf();
  const reviewId = members.find(({ personName }) => personName === 'Lea')?.reviewId;
  const path = `/reviews/${reviewId}`;
  const assignment = { personId: rater.personId, relation: 'manager' };
  const { id: assignmentId } = await system.does(hr, `${path}/participants`, assignment);
  const [quality = '', ...others] = dimensions;
  const ratings = [
    { dimension: quality, mark: 2 },
    { dimension: others[0], mark: 4 },
  ];
  const text = 'Cut complaint time from 48 to 36 hours in March.';
  expect(await system.post(rater, `${path}/assessments`, { assignmentId, ratings, text })).toMatchObject({
    status: 422,
    body: { code: 'review/unanswered-question', fields: [{ path: 'body/ratings' }] },
  });
  const answers = [{ question: 'next', text: 'A team of her own.' }];
  const answered = { assignmentId, ratings, notApplicable: others.slice(1), text, answers };
  await system.does(rater, `${path}/assessments`, answered);
  type Summary = { suggestedMark: object | null; assessments: object[] };
  const seen = () => system.reads<Summary>(rater, `/review-summaries/${reviewId}`);
  expect(await seen()).toMatchObject({
    suggestedMark: null,
    assessments: [{ notApplicable: others.slice(1), answers }],
  });
  const proposal = { mark: 3, rationale: 'Good.', noEvidenceReason: 'She has just begun.' };
  await system.does(rater, `${path}/proposals`, proposal);
  // Weights 1 and 2 of 15 have marks.
  expect((await seen()).suggestedMark).toEqual({ mark: 10 / 3, coverage: 0.2, scoringVersion: '3' });
});

reminderTests(() => ({ system, people, cycleId }));
lateTests(() => ({ system, people, cycleId }));

pastCycleTests(() => ({ system, people, cycleId }));

test('the report is for HR and auditors, and shows nobody their own review', async () => {
  const asked = [people.rater, people.subject].map((by) => system.get(by, `/cycles/${cycleId}/population`));
  expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([403, 403]);
  const own = await system.caller(['hr', 'employee'], { personId: people.subject.personId });
  const names = (await reportOf('', own)).people.map(({ personName }) => personName);
  expect(names).toContain('Lea');
  expect(names).not.toContain('Sam');
  const unknown = await system.get(hr, `/cycles/${hr.personId}/population`);
  expect(unknown).toMatchObject({ status: 404, body: { code: 'cycle/not-found' } });
  expect((await system.post(people.rater, `/cycles/${cycleId}/launches`, { kind: 'annual' })).status).toBe(
    403,
  );
});

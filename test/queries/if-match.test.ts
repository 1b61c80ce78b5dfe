import { pastInstant } from '@cairn/testing/past-instant';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller, Done } from '../client.ts';
import { goalOf, okrCycle, type Staff, staff } from '../journeys/organisation.fixture.ts';
import { startSystem, type System } from '../system.ts';

type Shown = Record<string, unknown>;

let system: System;
let people: Staff;
let strategist: Caller;
let cycleId: string;
beforeAll(async () => {
  system = await startSystem({ reactor: false });
  people = await staff(system);
  strategist = await system.caller(['strategist']);
  cycleId = (await system.does(people.hr, '/cycles', okrCycle('Goals'))).id;
});
afterAll(() => system.stop());

/** Checks that a command with the revision from a query succeeds once, and is refused the second time. */
const rests = async (by: Caller, path: string, body: object, revision: unknown): Promise<void> => {
  const headers = { 'if-match': `"${String(revision)}"` };
  expect((await system.post(by, path, body, headers)).status).toBeLessThan(300);
  expect(
    await system.post(by, path, { ...body, occurredAt: '2020-01-01T00:00:00.000Z' }, headers),
  ).toMatchObject({
    status: 412,
  });
};

const listed = async (by: Caller, list: string, name: string, matches: object): Promise<Shown> => {
  const page = await system.reads<Record<string, Shown[]>>(by, list);
  const found = page[name]?.find((each) =>
    Object.entries(matches).every(([key, value]) => each[key] === value),
  );
  return found ?? {};
};

const reason = 'The plan changed';

describe('If-Match accepts the revision from a query', () => {
  test('of people and of one person', async () => {
    const { hr, subject } = people;
    const at = `/people/${subject.personId}`;
    const alone = await system.reads<Shown>(hr, at);
    const { personId } = subject;
    expect((await listed(hr, '/people', 'people', { personId }))['revision']).toBe(alone['revision']);
    const level = { level: 'L4', effectiveFrom: '2021-01-01', reason };
    await rests(hr, `${at}/levels`, level, alone['revision']);
  });

  test('of the tree of units, for moving a unit', async () => {
    const { hr, unitId } = people;
    expect(await system.reads<Shown>(hr, '/units')).toMatchObject({
      treeRevision: null,
      units: [{ unitId, revision: 0 }],
    });
    const { id: parentId } = await system.does(hr, '/units', { name: 'Harbour', kind: 'company' });
    await system.does(hr, `/units/${unitId}/moves`, { parentId, effectiveFrom: '2021-01-01' });
    const { treeRevision } = await system.reads<Shown>(hr, '/units');
    const move = { parentId: null, effectiveFrom: '2022-01-01', reason };
    await rests(hr, `/units/${unitId}/moves`, move, treeRevision);
    expect(await system.reads<Shown>(hr, '/units')).toMatchObject({ treeRevision: 1 });
  });

  test('of feedback', async () => {
    const { peer, subject } = people;
    const { id: feedbackId } = await system.does(peer, '/feedback', {
      subjectId: subject.personId,
      kind: 'praise',
      text: 'Explains well.',
      audience: 'subject',
    });
    const shown = () => listed(peer, '/feedback', 'feedback', { feedbackId });
    const { revision } = await shown();
    await rests(peer, `/feedback/${feedbackId}/withdraw`, { reason: 'wrong person' }, revision);
    expect((await shown())['revision']).toBe(1);
  });

  test('of a KPI on a scorecard', async () => {
    const { id: kpiId } = await system.does(strategist, '/kpis', {
      name: 'NPS',
      direction: 'up',
      anchors: { red: 10, goal: 50 },
      aggregation: 'last',
      periodicity: 'monthly',
      ownerId: people.boss.personId,
    });
    const card: Done = await system.does(strategist, '/scorecards', { name: 'Harbour', level: 'enterprise' });
    const on = `/scorecards/${card.id}`;
    const objective = { perspectiveId: 'customer', name: 'Customers stay' };
    const { id: objectiveId } = await system.does(strategist, `${on}/objectives`, objective);
    await system.does(strategist, `${on}/objectives/${objectiveId}/kpis`, { kpiId });
    const whole = JSON.stringify(await system.reads(strategist, on));
    const revision = /"kpiId":.*?"revision":(\d+)/.exec(whole)?.[1];
    const measured = { period: '2025-01', reading: { value: 30 }, source: 'survey' };
    await rests(strategist, `/kpis/${kpiId}/measurements`, measured, revision);
  });

  test('of goals, after a blocker was raised and an offer declined', async () => {
    const { hr, subject, peer } = people;
    const { id: goalId } = await system.does(subject, '/goals', goalOf(subject, cycleId));
    const at = `/goals/${goalId}`;
    await system.does(subject, `${at}/blockers`, { text: 'The survey is late.' });
    const shown = () => system.reads<Shown>(subject, at);
    expect((await shown())['revision']).toBe(1);
    const to = { owner: { kind: 'person', id: peer.personId } };
    const offer = await system.does(subject, `${at}/offers`, to);
    await system.does(peer, `${at}/offers/${offer.id}/decline`, { reason: 'No time.' });
    const { revision } = await shown();
    expect((await listed(hr, `/goals?cycle=${cycleId}`, 'goals', { goalId }))['revision']).toBe(revision);
    expect((await system.reads<Shown>(hr, `${at}/check-ins`))['revision']).toBe(revision);
    const then = `?knownAt=${await pastInstant()}`;
    expect((await system.reads<Shown>(hr, `${at}${then}`))['revision']).toBe(revision);
    await rests(subject, `${at}/blockers`, { text: 'And the next one too.' }, revision);
  });

  test('of the alignment of goals, for aligning a goal', async () => {
    const { subject } = people;
    const set = async () => (await system.does(subject, '/goals', goalOf(subject, cycleId))).id;
    const [child, parentId, other] = [await set(), await set(), await set()];
    const shown = () => system.reads<Shown>(subject, `/goals/${child}`);
    expect(await shown()).toMatchObject({ parent: null, alignmentRevision: null });
    await system.does(subject, `/goals/${other}/alignment`, { parentId });
    const { alignmentRevision } = await shown();
    await rests(subject, `/goals/${child}/alignment`, { parentId }, alignmentRevision);
    await system.does(subject, `/goals/${other}/unalign`, { reason });
    expect(await shown()).toMatchObject({ parent: { goalId: parentId }, alignmentRevision: 2 });
  });
});

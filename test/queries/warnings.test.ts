import { randomUUID } from 'node:crypto';
import { person } from '@cairn/domain/person.decider';
import { ago } from '@cairn/testing/clock';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import {
  anyBasis,
  goalOf,
  okrCycle,
  openReview,
  reviewCycle,
  type Staff,
  staff,
  year,
} from '../journeys/organisation.fixture.ts';
import { startSystem, type System } from '../system.ts';

type Warned = { warnings: { code: string; detail: string }[] };

let system: System;
let people: Staff;
beforeAll(async () => {
  system = await startSystem({ reactor: false });
  people = await staff(system);
});
afterAll(() => system.stop());

const codes = async (by: Caller, path: string): Promise<string[]> =>
  (await system.reads<Warned>(by, path)).warnings.map(({ code }) => code);

describe('the limits of a cycle', () => {
  const keyResult = { title: 'NPS', weight: 1, measure: { kind: 'increase', baseline: 45, target: 65 } };
  const policy = { version: '2', goalsPerOwner: { warn: 2 }, keyResultsPerGoal: { warn: 2, block: 4 } };

  test('warn if an owner has more goals than the policy allows, counting those that the reader may see', async () => {
    const { hr, subject, peer } = people;
    const { id: cycleId } = await system.does(hr, '/cycles', { ...okrCycle('Limits'), policy });
    const set = async (more: object = {}) =>
      (await system.does(subject, '/goals', goalOf(subject, cycleId, more))).id;
    const [first] = [await set(), await set({ title: 'Complaints fall' })];
    const path = `/goals/${first}`;
    expect(await codes(subject, path)).toEqual([]);
    await set({ title: 'Churn falls', visibility: 'private' });
    expect((await system.reads<Warned>(subject, path)).warnings).toEqual([
      {
        code: 'goal/owner-has-many',
        detail: "The owner has 3 goals in this cycle; above 2 the cycle's policy warns.",
      },
    ]);
    expect(await codes(hr, path)).toEqual(['goal/owner-has-many']);
    expect(await codes(peer, path)).toEqual([]);
  });

  test('warn if a goal has more active key results than the policy allows', async () => {
    const { hr, peer } = people;
    const { id: cycleId } = await system.does(hr, '/cycles', {
      ...okrCycle('More limits'),
      evaluationPeriod: { from: '2001-01-01', to: '2001-12-31' },
      policy,
    });
    const keyResults = [keyResult, keyResult, keyResult];
    const { id } = await system.does(peer, '/goals', goalOf(peer, cycleId, { keyResults }));
    expect(await codes(peer, `/goals/${id}`)).toEqual(['goal/many-key-results']);
    const goal = await system.reads<{ keyResults: { keyResultId: string }[] }>(peer, `/goals/${id}`);
    const path = `/goals/${id}/key-results/${goal.keyResults[0]?.keyResultId}/drop`;
    await system.does(peer, path, { reason: 'Two will do.' });
    expect(await codes(peer, `/goals/${id}`)).toEqual([]);
  });

  test('cannot block what no single stream can check', async () => {
    const body = { ...okrCycle('Blocks'), policy: { version: '2', goalsPerOwner: { warn: 2, block: 3 } } };
    const refused = await system.post<{ code: string }>(people.hr, '/cycles', body);
    expect([refused.status, refused.body.code]).toEqual([400, 'request/invalid']);
  });
});

describe('two people who were assigned as each other’s manager at the same time', () => {
  const on = '2021-05-01';
  const code = async (by: Caller, path: string, body: object = {}) =>
    (await system.post<{ code?: string }>(by, path, body)).body.code;

  /** Two people who manage each other, and one below them both. */
  const circle = async () => {
    const [first, second] = [
      await people.join('Ada', ['employee', 'manager'], people.boss),
      await people.join('Bob', ['employee', 'manager']),
    ];
    await system.does(people.hr, `/people/${second.personId}/managers`, {
      managerId: first.personId,
      effectiveFrom: on,
    });
    const { personId, employmentId } = first;
    const data = { personId, employmentId, managerId: second.personId, relation: 'line', effectiveFrom: on };
    const occurredAt = ago(0);
    const last = await system.execute.state(person, personId);
    const entry = await system.store.eventAt(last.position);
    if (entry?.kind !== 'event') throw new Error('nobody was registered');
    const metadata = { ...entry.event.metadata, idempotency: undefined };
    const event = { id: randomUUID(), type: 'ManagerAssigned', data: { ...data, occurredAt }, metadata };
    await system.store.append(`person-${personId}`, [event], last.revision);
    // Waiting for this write also waits for the earlier events that bypassed the services.
    const below = await people.join('Cem', ['employee'], first);
    return { first, second, below };
  };

  test('have a warning on each of their pages and are found by the filter, unlike the people below them', async () => {
    const { first, second, below } = await circle();
    const warning = (id: string, day: string) => codes(people.hr, `/people/${id}?on=${day}`);
    expect(await warning(first.personId, '2022-01-01')).toEqual(['person/management-loop']);
    expect(await warning(second.personId, '2022-01-01')).toEqual(['person/management-loop']);
    expect(await warning(below.personId, '2022-01-01')).toEqual([]);
    expect(await warning(first.personId, '2021-04-30')).toEqual([]);
    const listed = async (query: string) =>
      (await system.reads<{ people: { personId: string }[] }>(people.hr, `/people?${query}`)).people.map(
        ({ personId }) => personId,
      );
    expect((await listed('inCircle=true')).toSorted()).toEqual([first.personId, second.personId].toSorted());
    expect(await listed('inCircle=true&on=2021-04-30')).toEqual([]);
    expect(await listed('inCircle=false')).not.toContain(first.personId);

    const move = { managerId: people.boss.personId, effectiveFrom: on, reason: 'A typing error' };
    await system.does(people.hr, `/people/${first.personId}/managers`, move);
    expect(await listed('inCircle=true')).toEqual([]);
  });

  test('have the rights of a manager over each other, but not over themselves', async () => {
    const { first, second, below } = await circle();
    const { id: cycleId } = await system.does(people.hr, '/cycles', {
      ...okrCycle('Circles'),
      evaluationPeriod: { from: '2002-01-01', to: '2002-12-31' },
    });
    const hidden = { visibility: 'private', occurredAt: undefined };
    const { id: goalId } = await system.does(first, '/goals', goalOf(first, cycleId, hidden));
    expect((await system.get(second, `/goals/${goalId}`)).status).toBe(200);
    expect((await system.get(below, `/goals/${goalId}`)).status).toBe(404);
    expect(await code(second, `/goals/${goalId}/hold`, { reason: 'Later.' })).toBeUndefined();

    const reviews = reviewCycle('Circular reviews', `${year + 2}-12-31`, anyBasis);
    const { id: reviewCycleId } = await system.does(people.hr, '/cycles', reviews);
    const review = await openReview(system, people, { subject: first, cycleId: reviewCycleId });
    await review.on(second, 'proposals', { mark: 4, rationale: 'NPS rose.' });
    const path = `/reviews/${review.reviewId}`;
    for (const by of [first, below]) {
      expect((await system.get(by, `/review-summaries/${review.reviewId}`)).status).toBe(404);
      expect((await system.get(by, `${path}/replay`)).status).toBe(404);
    }
    expect(await code(first, `${path}/moves`, { mark: 5, reason: 'I like it.' })).toBe('access/denied');
    expect(await code(first, `${path}/finalize`)).toBe('access/denied');
    expect((await system.get(second, `${path}/replay`)).status).toBe(200);
  });
});

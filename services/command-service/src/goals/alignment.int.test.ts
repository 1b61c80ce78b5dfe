import { randomUUID } from 'node:crypto';
import { alignmentStream } from '@cairn/contracts/streams';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../command-service.fixture.ts';
import { goalOf, type Organisation, startOrganisation } from './goal-organisation.fixture.ts';

let org: Organisation;
beforeAll(async () => {
  org = await startOrganisation();
});
afterAll(() => org.service.stop());

const setGoal = (by: Caller, given: object = {}) => org.make(by, '/goals', goalOf(org, by, given));
const reason = 'The plan changed';
const align = (by: Caller, childId: string, parentId: string, headers: Record<string, string> = {}) =>
  org.service.post(by, `/goals/${childId}/alignment`, { parentId }, headers);
const unalign = (by: Caller, childId: string, body?: object) =>
  org.service.post(by, `/goals/${childId}/unalign`, body);
const goals = (n: number) => Promise.all(Array.from({ length: n }, () => setGoal(org.employee)));

const lastEvent = async () => {
  for await (const entry of org.service.store.readStream(alignmentStream, {
    from: 'end',
    direction: 'backwards',
    limit: 1,
  }))
    if (entry.kind === 'event') return entry.event;
  return undefined;
};

describe('aligning a goal', () => {
  test('answers with the child, and the event holds the contexts of both goals', async () => {
    const [childId, parentId] = [await setGoal(org.employee), await setGoal(org.boss)];
    const { status, body } = await align(org.boss, childId, parentId);
    expect({ status, body }).toMatchObject({ status: 200, body: { id: childId } });
    expect(await lastEvent()).toMatchObject({
      type: 'GoalAligned',
      revision: body.revision,
      data: {
        childId,
        parentId,
        child: { accountableId: org.employee.personId },
        parent: { accountableId: org.boss.personId },
        kind: 'contribute',
        weight: 1,
      },
    });
    const again = await align(org.boss, childId, parentId);
    expect([again.status, again.body.revision]).toEqual([200, body.revision]);
    expect(await unalign(org.employee, childId)).toMatchObject({
      status: 422,
      body: { code: 'alignment/reason-missing', fields: [{ path: 'body/reason', message: 'a reason' }] },
    });
    expect((await unalign(org.employee, childId, { reason })).status).toBe(200);
    expect(await lastEvent()).toMatchObject({ type: 'GoalUnaligned', data: { childId, parentId, reason } });
    const nothing = await unalign(org.employee, childId);
    expect([nothing.status, nothing.body.revision]).toEqual([200, body.revision + 1]);
  });

  test('refuses a loop of one goal or several, and a second parent', async () => {
    const [top, middle, low] = (await goals(3)) as [string, string, string];
    await align(org.employee, middle, top);
    await align(org.employee, low, middle);
    const answers = [
      await align(org.employee, top, low),
      await align(org.employee, top, top),
      await align(org.employee, low, top),
    ];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [422, 'alignment/loop'],
      [422, 'alignment/own-parent'],
      [409, 'alignment/already-aligned'],
    ]);
    expect(answers.map(({ body }) => body.fields?.[0]?.path)).toEqual([
      'body/parentId',
      'body/parentId',
      'body/parentId',
    ]);
  });

  test('refuses a ninth level', async () => {
    const ids = await goals(9);
    const answers = [];
    for (let n = 1; n < 9; n += 1) answers.push(await align(org.employee, ids[n]!, ids[n - 1]!));
    expect(answers.map(({ status }) => status)).toEqual([...Array<number>(7).fill(200), 422]);
    expect(answers.at(-1)?.body.code).toBe('alignment/too-deep');
  });

  test('refuses a child or parent that is unknown, hidden or closed', async () => {
    const { employee, boss } = org;
    const [mine, closed] = [await setGoal(employee), await setGoal(employee)];
    await org.service.post(employee, `/goals/${closed}/close`, { score: 1 });
    const hidden = await setGoal(boss, { visibility: 'private' });
    const answers = [
      await align(employee, randomUUID(), mine),
      await align(employee, mine, randomUUID()),
      await align(employee, mine, hidden),
      await align(employee, mine, closed),
      await align(employee, closed, mine),
    ];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [404, 'goal/unknown'],
      [422, 'alignment/unknown-parent'],
      [422, 'alignment/unknown-parent'],
      [409, 'alignment/parent-closed'],
      [409, 'goal/already-closed'],
    ]);
  });

  test('is allowed only to those who keep the child', async () => {
    const [childId, parentId] = [await setGoal(org.boss), await setGoal(org.employee)];
    const answers = [await align(org.employee, childId, parentId), await align(org.head, childId, parentId)];
    expect(answers.map(({ status }) => status)).toEqual([403, 200]);
    expect((await unalign(org.employee, childId)).status).toBe(403);
  });

  test('with `contribute` is allowed only to those who keep the parent too', async () => {
    const { service, employee, boss, colleague, strategist } = org;
    const [childId, parentId] = [await setGoal(employee), await setGoal(boss)];
    const as = (by: Caller, body: object) =>
      service.post(by, `/goals/${childId}/alignment`, { parentId, reason, ...body });
    const answers = [
      await as(employee, { kind: 'contribute', weight: 1000 }),
      await as(employee, {}),
      await as(employee, { kind: 'support' }),
      await as(employee, { kind: 'contribute' }),
      await as(boss, { kind: 'contribute' }),
      await as(employee, { kind: 'contribute', weight: 1000 }),
      await as(strategist, { kind: 'contribute', weight: 2 }),
      await as(employee, { kind: 'support' }),
      await as(colleague, { kind: 'support' }),
    ];
    const notKept = [403, 'alignment/parent-not-kept'];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      notKept,
      notKept,
      [200, undefined],
      notKept,
      [200, undefined],
      notKept,
      [200, undefined],
      [200, undefined],
      [403, 'access/denied'],
    ]);
    expect(answers[0]?.body.detail).toContain('`support`');
  });

  test('makes no loop if many goals are aligned at once', async () => {
    const ids = await goals(6);
    const pairs = ids.flatMap((child) =>
      ids.filter((id) => id !== child).map((parent) => [child, parent] as const),
    );
    const answers = await Promise.all(pairs.map(([child, parent]) => align(org.employee, child, parent)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(5);
    expect(answers.every(({ status }) => [200, 409, 422].includes(status))).toBe(true);
  });

  test('compares the Idempotency-Key and If-Match', async () => {
    const [childId, parentId, other] = (await goals(3)) as [string, string, string];
    const key = { 'idempotency-key': randomUUID() };
    const first = await align(org.employee, childId, parentId, key);
    expect(await align(org.employee, childId, parentId, key)).toMatchObject({
      status: 200,
      body: first.body,
    });
    expect((await align(org.employee, childId, other, key)).body.code).toBe('idempotency/key-reused');
    const stale = await align(org.employee, other, parentId, { 'if-match': `${first.body.revision + 1}` });
    expect([stale.status, stale.body.code]).toEqual([412, 'stream/revision-mismatch']);
  });
});

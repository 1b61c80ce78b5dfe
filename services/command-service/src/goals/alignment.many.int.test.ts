import { randomUUID } from 'node:crypto';
import { alignmentStream } from '@cairn/contracts/streams';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { goalOf, type Organisation, startOrganisation } from './goal-organisation.fixture.ts';

let org: Organisation;
beforeAll(async () => {
  org = await startOrganisation();
});
afterAll(() => org.service.stop());

const goals = (by: Organisation['employee'], n: number) =>
  Promise.all(Array.from({ length: n }, () => org.make(by, '/goals', goalOf(org, by))));
const alignAll = (by: Organisation['employee'], edges: object[], headers: Record<string, string> = {}) =>
  org.service.post(by, '/goals/alignments', { edges }, headers);

const revision = async (): Promise<number> => {
  let events = 0;
  for await (const entry of org.service.store.readStream(alignmentStream))
    if (entry.kind === 'event') events += 1;
  return events - 1;
};

test('sixteen writers align their goals to one parent at once, and none is told to try again', async () => {
  const { employee } = org;
  const [parentId = '', ...children] = await goals(employee, 161);
  const before = await revision();
  const parts = Array.from({ length: 16 }, (_, n) => children.slice(n * 10, n * 10 + 10));
  const answers = await Promise.all(
    parts.map((part) =>
      alignAll(
        employee,
        part.map((goalId) => ({ goalId, parentId })),
      ),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array<number>(16).fill(200));
  expect(await revision()).toBe(before + 160);
});

test('a repeat with the same key aligns nothing more', async () => {
  const [parentId = '', goalId = ''] = await goals(org.employee, 2);
  const key = { 'idempotency-key': randomUUID() };
  const first = await alignAll(org.employee, [{ goalId, parentId }], key);
  expect(first).toMatchObject({ status: 200, body: { id: goalId } });
  expect((await alignAll(org.employee, [{ goalId, parentId }], key)).body).toEqual(first.body);
});

test('one edge that is refused refuses all, and the answer names it', async () => {
  const { employee, boss } = org;
  const [parentId = '', one = '', two = ''] = await goals(employee, 3);
  const [others = ''] = await goals(boss, 1);
  const before = await revision();
  const answers = [
    await alignAll(employee, [
      { goalId: one, parentId },
      { goalId: two, parentId: randomUUID() },
    ]),
    await alignAll(employee, [
      { goalId: one, parentId },
      { goalId: others, parentId },
    ]),
    await alignAll(employee, [
      { goalId: one, parentId },
      { goalId: two, parentId: others },
    ]),
    await alignAll(employee, []),
    await alignAll(
      employee,
      Array.from({ length: 501 }, () => ({ goalId: one, parentId })),
    ),
  ];
  expect(answers.map(({ status, body }) => [status, body.code, body.fields?.[0]?.path])).toEqual([
    [422, 'alignment/unknown-parent', 'body/edges/1/parentId'],
    [403, 'access/denied', 'body/edges/1/goalId'],
    [403, 'alignment/parent-not-kept', 'body/edges/1/kind'],
    [400, 'request/invalid', 'body/edges'],
    [400, 'request/invalid', 'body/edges'],
  ]);
  expect(await revision()).toBe(before);
});

import { randomUUID } from 'node:crypto';
import { person } from '@cairn/domain/person.decider';
import { employmentOn, levelOn, lineManagerOn, unitOn } from '@cairn/domain/person.state';
import { unitTree } from '@cairn/domain/unit-tree.decider';
import { parentOn } from '@cairn/domain/unit-tree.state';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, type CommandService, startCommandService } from '../command-service.fixture.ts';

let service: CommandService;
let hr: Caller;
beforeAll(async () => {
  service = await startCommandService();
  hr = await service.caller(['hr']);
});
afterAll(() => service.stop());

const make = async (path: string, body: object): Promise<string> => {
  const { status, body: answer } = await service.post(hr, path, body);
  expect({ status, answer }).toMatchObject({ status: 201 });
  return answer.id;
};
const register = () => make('/people', { name: 'Somebody' });
const employ = async (): Promise<string> => {
  const personId = await register();
  await make(`/people/${personId}/employments`, { effectiveFrom: '2025-01-01' });
  return personId;
};
const manage = (
  personId: string,
  managerId: string,
  { effectiveFrom = '2025-01-01', ...why }: { effectiveFrom?: string; reason?: string } = {},
) => service.post(hr, `/people/${personId}/managers`, { managerId, effectiveFrom, ...why });

test('refuses a name without a visible character, and keeps the invisible parts of other names', async () => {
  const { status, body } = await service.post(hr, '/people', { name: '\u200b\u2060\u202e' });
  expect([status, body.code]).toEqual([400, 'request/invalid']);
  expect(body.fields).toEqual([{ path: 'body/name', message: 'at least one visible character' }]);
  const name = '\u200fשרה 👩\u200d💻';
  const personId = await make('/people', { name });
  for await (const entry of service.store.readStream(`person-${personId}`))
    expect(entry).toMatchObject({ event: { type: 'PersonRegistered', data: { name } } });
});

test('refuses to take a move back if the manager before it would then report to the person', async () => {
  const [personId, before, after] = [await employ(), await employ(), await employ()];
  const day = '2999-01-01';
  const answers = [
    await manage(personId, before),
    await manage(personId, after, { effectiveFrom: day }),
    await manage(before, personId, { effectiveFrom: day }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  const move = { kind: 'line', effectiveFrom: day, reason: 'The team stays' };
  const { status, body } = await service.post(hr, `/people/${personId}/moves/take-back`, move);
  expect([status, body.code]).toEqual([422, 'person/management-loop']);
});

test('a person is registered, employed and placed', async () => {
  const [personId, boss] = [await register(), await employ()];
  const employmentId = await make(`/people/${personId}/employments`, { effectiveFrom: '2025-01-01' });
  const unitId = await make('/units', { name: 'Sales', kind: 'department' });
  const dated = { effectiveFrom: '2025-02-01' };
  const answers = [
    await service.post(hr, `/people/${personId}/managers`, { managerId: boss, ...dated }),
    await service.post(hr, `/people/${personId}/units`, { unitId, ...dated }),
    await service.post(hr, `/people/${personId}/levels`, { level: 'senior', employmentId, ...dated }),
    await service.post(hr, `/people/${personId}/employments/${employmentId}/end`, {
      effectiveTo: '2025-12-31',
    }),
  ];
  expect(answers.map(({ status, body, headers }) => [status, body.id, headers['etag']])).toEqual(
    [2, 3, 4, 5].map((revision) => [200, personId, `"${revision}"`]),
  );

  const { state } = await service.execute.state(person, personId);
  const day = '2025-12-31';
  expect(employmentOn(state, day)?.employmentId).toBe(employmentId);
  expect(lineManagerOn(state, day)).toBe(boss);
  expect(unitOn(state, employmentId, day)).toBe(unitId);
  expect(levelOn(state, employmentId, day)).toBe('senior');
  expect(employmentOn(state, '2026-01-01')).toBeUndefined();
});

test('refuses a manager who is below the person on that day or later', async () => {
  const [top, middle, low] = [await employ(), await employ(), await employ()];
  await manage(middle, top);
  await manage(low, middle, { effectiveFrom: '2026-01-01' });
  const loop = await manage(top, low, { effectiveFrom: '2026-06-01' });
  expect(loop).toMatchObject({ status: 422, body: { code: 'person/management-loop' } });
  expect(loop.body.fields?.map(({ path }) => path)).toEqual(['body/managerId']);
  const early = { effectiveFrom: '2025-06-01', reason: 'A typing error' };
  expect(await manage(top, low, early)).toMatchObject({
    body: {
      code: 'person/management-loop',
      detail: 'On 2026-01-01 this manager would report to the person, directly or further up.',
    },
  });
  await manage(top, await employ(), { effectiveFrom: '2026-01-01' });
  expect((await manage(top, low, early)).status).toBe(200);
});

test('refuses a backdated change of manager without a reason, and keeps the reason', async () => {
  const [personId, first, second] = [await employ(), await employ(), await employ()];
  await manage(personId, first);
  const { status, body } = await manage(personId, second, { effectiveFrom: '2026-01-01' });
  expect([status, body.code, body.fields?.[0]?.path]).toEqual([422, 'person/reason-missing', 'body/reason']);
  const explained = { effectiveFrom: '2026-01-01', reason: 'Recorded too late' };
  expect((await manage(personId, second, explained)).status).toBe(200);
  for await (const entry of service.store.readStream(`person-${personId}`, { from: 3 }))
    expect(entry).toMatchObject({ event: { type: 'ManagerAssigned', data: explained } });
});

test('refuses an unknown manager, unit or person', async () => {
  const [personId, nobody] = [await employ(), randomUUID()];
  const dated = { effectiveFrom: '2025-01-01' };
  const refusals = [
    await service.post(hr, `/people/${personId}/managers`, { managerId: nobody, ...dated }),
    await service.post(hr, `/people/${personId}/units`, { unitId: nobody, ...dated }),
    await service.post(hr, `/people/${nobody}/levels`, { level: 'junior', ...dated }),
    await service.post(hr, `/people/${personId}/employments/${nobody}/end`, { effectiveTo: '2025-01-01' }),
  ];
  expect(refusals.map(({ status, body }) => [status, body.code])).toEqual([
    [422, 'person/unknown-manager'],
    [422, 'person/unknown-unit'],
    [404, 'person/unknown'],
    [404, 'person/unknown-employment'],
  ]);
});

test('the same key makes the same person, and another body under it is refused', async () => {
  const key = { 'idempotency-key': randomUUID() };
  const first = await service.post(hr, '/people', { name: 'Once' }, key);
  const again = await service.post(hr, '/people', { name: 'Once' }, key);
  expect([again.status, again.body]).toEqual([201, first.body]);
  const other = await service.post(hr, '/people', { name: 'Twice' }, key);
  expect([other.status, other.body.code]).toEqual([422, 'idempotency/key-reused']);
});

test.each([
  ['name', 'Ines B.'],
  ['email', 'ines@b.test'],
  ['givenName', 'Agnes'],
  ['familyName', 'B.'],
])('a person is not registered again under their external id with another %s', async (field, other) => {
  const externalId = randomUUID();
  const body = { name: 'Ines A.', email: 'ines@a.test', givenName: 'Ines', familyName: 'A.', externalId };
  const id = await make('/people', body);
  expect(await service.post(hr, '/people', body)).toMatchObject({ status: 200, body: { id } });
  expect(await service.post(hr, '/people', { ...body, [field]: other })).toMatchObject({
    status: 409,
    body: { code: 'person/already-registered', fields: [{ path: `body/${field}` }] },
  });
});

test('a stale revision is refused', async () => {
  const personId = await employ();
  const body = { level: 'senior', effectiveFrom: '2025-01-01' };
  const stale = await service.post(hr, `/people/${personId}/levels`, body, { 'if-match': '"0"' });
  expect([stale.status, stale.body.code]).toEqual([412, 'stream/revision-mismatch']);
  const fresh = await service.post(hr, `/people/${personId}/levels`, body, { 'if-match': '"1"' });
  expect(fresh.status).toBe(200);
});

test('units move under each other, but never in a circle', async () => {
  const company = await make('/units', { name: 'All', kind: 'company' });
  const team = await make('/units', { name: 'Team', kind: 'team' });
  const move = (unitId: string, parentId: string | null) =>
    service.post(hr, `/units/${unitId}/moves`, { parentId, effectiveFrom: '2025-01-01' });
  expect(await move(team, company)).toMatchObject({ status: 200, body: { id: team } });
  expect(await move(company, team)).toMatchObject({ status: 422, body: { code: 'unit/loop' } });
  expect(await move(randomUUID(), team)).toMatchObject({ status: 404, body: { code: 'unit/unknown' } });
  expect(await move(team, randomUUID())).toMatchObject({
    status: 422,
    body: { code: 'unit/unknown-parent' },
  });
  const { state } = await service.execute.state(unitTree, 'organisation');
  expect(parentOn(state, team, '2025-01-01')).toBe(company);
});

test('a command that changes nothing is answered with the current revision', async () => {
  const [personId, boss] = [await employ(), await employ()];
  const first = await manage(personId, boss);
  expect((await manage(personId, boss)).body).toEqual(first.body);
});

test('only HR changes people and units', async () => {
  const others = await service.caller(['employee', 'manager', 'auditor', 'strategist', 'integrator']);
  const answers = [
    await service.post(others, '/people', { name: 'Somebody' }),
    await service.post(others, '/units', { name: 'Sales', kind: 'team' }),
    await service.post(others, `/people/${randomUUID()}/levels`, { level: 'x', effectiveFrom: '2025-01-01' }),
  ];
  expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
    answers.map(() => [403, 'access/denied']),
  );
});

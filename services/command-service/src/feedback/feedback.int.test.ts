import { randomUUID } from 'node:crypto';
import { feedback } from '@cairn/domain/feedback.decider';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, type CommandService, startCommandService } from '../command-service.fixture.ts';

let service: CommandService;
let [giver, subject]: Caller[] = [];
beforeAll(async () => {
  service = await startCommandService();
  const hr = await service.caller(['hr']);
  const caller = async (): Promise<Caller> => {
    const { body } = await service.post(hr, '/people', { name: 'Somebody' });
    await service.post(hr, `/people/${body.id}/employments`, { effectiveFrom: '2020-01-01' });
    return service.caller(['employee'], { personId: body.id });
  };
  [giver, subject] = [await caller(), await caller()];
});
afterAll(() => service.stop());

const body = () => ({
  subjectId: subject?.personId,
  kind: 'praise',
  text: 'Well done',
  audience: 'subject',
});
const post = (by: Caller | undefined, path: string, data: object, headers = {}) => {
  if (!by) throw new Error('nobody asks');
  return service.post(by, path, data, headers);
};

test('feedback is given, and only its giver withdraws it', async () => {
  const given = await post(giver, '/feedback', body());
  expect(given).toMatchObject({ status: 201, body: { revision: 0 } });
  const path = `/feedback/${given.body.id}/withdraw`;
  const reason = { reason: 'Wrong person' };
  expect((await post(subject, path, reason)).status).toBe(403);
  const withdrawn = await post(giver, path, reason);
  expect(withdrawn).toMatchObject({ status: 200, body: { id: given.body.id, revision: 1 } });
  expect((await post(giver, path, reason)).body).toEqual(withdrawn.body);
  const { state } = await service.execute.state(feedback, given.body.id);
  expect(state).toEqual({
    status: 'withdrawn',
    subjectId: subject?.personId,
    giverId: giver?.personId,
    acknowledged: false,
    givenAt: expect.any(String),
    audience: 'subject',
    attribution: 'named',
  });
});

test('refuses feedback to yourself, to an unknown person or on an unknown goal', async () => {
  const refusals = [
    await post(giver, '/feedback', { ...body(), subjectId: giver?.personId }),
    await post(giver, '/feedback', { ...body(), subjectId: randomUUID() }),
    await post(giver, '/feedback', { ...body(), goalId: randomUUID() }),
    await post(giver, '/feedback', { ...body(), occurredAt: '2999-01-01T00:00:00.000Z' }),
  ];
  expect(refusals.map(({ status, body }) => [status, body.code, body.fields?.[0]?.path])).toEqual([
    [422, 'feedback/to-oneself', 'body/subjectId'],
    [422, 'feedback/unknown-subject', 'body/subjectId'],
    [422, 'feedback/unknown-goal', 'body/goalId'],
    [422, 'occurred-at/in-the-future', 'body/occurredAt'],
  ]);
});

test('withdrawing unknown feedback is answered like withdrawing somebody else’s', async () => {
  const given = await post(giver, '/feedback', body());
  const answers = [
    await post(subject, `/feedback/${given.body.id}/withdraw`, { reason: 'Mine' }),
    await post(subject, `/feedback/${randomUUID()}/withdraw`, { reason: 'Mine' }),
  ];
  expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
    [403, 'access/denied'],
    [403, 'access/denied'],
  ]);
});

test('feedback that is sent twice with one key is given once', async () => {
  const key = { 'idempotency-key': randomUUID() };
  const first = await post(giver, '/feedback', body(), key);
  expect((await post(giver, '/feedback', body(), key)).body).toEqual(first.body);
  for (const changed of [{ text: 'Not so well' }, { attribution: 'merged' }]) {
    const other = await post(giver, '/feedback', { ...body(), ...changed }, key);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency/key-reused']);
  }
});

test('merged feedback that is sent twice with one key is given once', async () => {
  const key = { 'idempotency-key': randomUUID() };
  const merged = { ...body(), attribution: 'merged' };
  const first = await post(giver, '/feedback', merged, key);
  expect((await post(giver, '/feedback', merged, key)).body).toEqual(first.body);
  for (const changed of [{ text: 'Not so well' }, { attribution: 'named' }]) {
    const other = await post(giver, '/feedback', { ...merged, ...changed }, key);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency/key-reused']);
  }
});

test('only employees and managers give feedback', async () => {
  const others = await service.caller(['hr', 'auditor', 'strategist', 'integrator']);
  const { status, body: answer } = await post(others, '/feedback', body());
  expect([status, answer.code]).toEqual([403, 'access/denied']);
});

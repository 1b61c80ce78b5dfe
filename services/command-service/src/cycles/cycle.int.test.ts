import { randomUUID } from 'node:crypto';
import type { OpenCycle } from '@cairn/contracts/cycle.commands';
import type { Execute } from '@cairn/event-store/execute';
import { rhythmOf } from '@cairn/contracts/cycle-rhythm';
import { calendar } from '@cairn/domain/calendar.decider';
import { cycle } from '@cairn/domain/cycle.decider';
import { defaultPolicy } from '@cairn/domain/cycle.policy';
import { ago, now } from '@cairn/testing/clock';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, type CommandService, startCommandService } from '../command-service.fixture.ts';

let service: CommandService;
let hr: Caller;
let cyclesFail = false;

/** Fails what goes to a cycle's stream while `cyclesFail`, as a process that dies after the calendar does. */
const dying = (execute: Execute): Execute =>
  Object.assign((execution: Parameters<Execute>[0]) => {
    if (cyclesFail && execution.decider.category === 'cycle') throw new Error('died');
    return execute(execution);
  }, execute);

beforeAll(async () => {
  service = await startCommandService({ around: dying });
  hr = await service.caller(['hr']);
});
afterAll(() => service.stop());

let year = 2030;
/** A body for a year that no other test has. */
const okr = (): object => {
  year += 1;
  return {
    name: `OKRs ${year}`,
    kind: 'okr',
    evaluationPeriod: { from: `${year}-01-01`, to: `${year}-12-31` },
  };
};
const scale = {
  name: 'Three marks',
  version: '1',
  marks: [1, 2, 3].map((value) => ({ value, label: `Mark ${value}` })),
};
const review = (): object => ({
  ...okr(),
  kind: 'review',
  scale,
  dimensions: [{ dimension: 'results', label: 'Results' }],
});
const open = (body: object, headers: Record<string, string> = {}) =>
  service.post(hr, '/cycles', body, headers);
const reservations = async () => {
  const { state } = await service.execute.state(calendar, 'organisation');
  return state.reservations.map(({ cycleId }) => cycleId);
};

test('an OKR cycle is opened with the default policy, and closed once', async () => {
  const body = okr();
  const opened = await open(body);
  expect(opened).toMatchObject({ status: 201, body: { revision: 0 } });
  const { id } = opened.body;
  const { state } = await service.execute.state(cycle, id);
  expect(state).toMatchObject({
    status: 'open',
    scope: 'organisation',
    timeZone: 'UTC',
    scale: null,
    eligible: 'everyone',
    policy: defaultPolicy('okr'),
    administrationWindow: (body as OpenCycle['data']).evaluationPeriod,
  });
  const closed = await service.post(hr, `/cycles/${id}/close`, {});
  expect(closed).toMatchObject({ status: 200, body: { id, revision: 1 } });
  expect((await service.post(hr, `/cycles/${id}/close`, undefined)).body).toEqual(closed.body);
});

test('a review cycle pins the policy that was given, with defaults for the rest', async () => {
  const opened = await open({ ...review(), policy: { version: 'ours', separationOfDuties: false } });
  expect(opened.status).toBe(201);
  const { state } = await service.execute.state(cycle, opened.body.id);
  expect(state).toMatchObject({
    policy: { ...defaultPolicy('review'), version: 'ours', separationOfDuties: false },
  });
});

test('a refused cycle reserves no period', async () => {
  const before = await reservations();
  const refusals: [object, string, string][] = [
    [{ ...review(), scale: null }, 'cycle/no-scale', 'body/scale'],
    [{ ...review(), dimensions: [] }, 'cycle/no-dimensions', 'body/dimensions'],
    [{ ...okr(), scope: randomUUID() }, 'cycle/unknown-scope', 'body/scope'],
    [
      { ...okr(), evaluationPeriod: { from: '2029-02-01', to: '2029-01-01' } },
      'cycle/ends-before-it-begins',
      'body/evaluationPeriod/to',
    ],
    [
      { ...okr(), policy: { version: '2', scoringVersion: '99' } },
      'cycle/unknown-scoring',
      'body/policy/scoringVersion',
    ],
    [
      { ...okr(), policy: { version: '2', thresholds: { recency: { threshold: 2 } } } },
      'cycle/refused-threshold',
      'body/policy/thresholds/recency/threshold',
    ],
    [
      { ...okr(), policy: { version: '2', thresholds: { vibes: { minimum: 2 } } } },
      'cycle/refused-threshold',
      'body/policy/thresholds/vibes',
    ],
    [{ ...okr(), occurredAt: '2999-01-01T00:00:00.000Z' }, 'occurred-at/in-the-future', 'body/occurredAt'],
  ];
  expect((await open(okr(), { 'if-match': '"0"' })).status).toBe(412);
  expect((await open(okr(), { 'if-match': 'W/"0"' })).status).toBe(400);
  for (const [body, code, path] of refusals) {
    const answer = await open(body);
    expect([answer.status, answer.body.code, answer.body.fields?.[0]?.path]).toEqual([422, code, path]);
  }
  expect(await reservations()).toEqual(before);
});

test('a policy sets limits of detectors and the language of texts', async () => {
  const policy = { version: 'ours', thresholds: { recency: { minimum: 6 } }, language: 'de-AT' };
  const { status, body } = await open({ ...review(), policy });
  expect(status).toBe(201);
  const { state } = await service.execute.state(cycle, body.id);
  expect(state).toMatchObject({ policy });
  const strange: [object, string][] = [
    [{ thresholds: { recency: { odds: 3 } } }, 'body/policy/thresholds/recency'],
    [{ thresholds: { recency: { minimum: 1.5 } } }, 'body/policy/thresholds/recency/minimum'],
    [{ language: 'German' }, 'body/policy/language'],
  ];
  for (const [more, path] of strange) {
    const refused = await open({ ...review(), policy: { version: 'ours', ...more } });
    expect([refused.status, refused.body.fields?.[0]?.path]).toEqual([400, path]);
  }
});

test('refuses a time zone that IANA does not list', async () => {
  expect((await open({ ...okr(), timeZone: 'America/Argentina/Buenos_Aires' })).status).toBe(201);
  for (const timeZone of ['Mars/Olympus', '+01:00', 'AET', '']) {
    const { status, body } = await open({ ...okr(), timeZone });
    expect([status, body.fields?.[0]?.path]).toEqual([400, 'body/timeZone']);
  }
});

test('periods of one kind and scope do not overlap, others may', async () => {
  const body = okr();
  expect((await open(body)).status).toBe(201);
  expect(await open(body)).toMatchObject({ status: 409, body: { code: 'cycle/period-overlaps' } });
  const unit = await service.post(hr, '/units', { name: 'Sales', kind: 'department' });
  expect((await open({ ...body, scope: unit.body.id })).status).toBe(201);
});

test('only one of many concurrent requests gets a period', async () => {
  const body = okr();
  const answers = await Promise.all(Array.from({ length: 8 }, () => open(body)));
  const statuses = answers.map(({ status }) => status);
  expect(statuses.toSorted((a, b) => a - b)).toEqual([201, ...Array<number>(7).fill(409)]);
});

test('the same key opens the same cycle, even after a crash between calendar and cycle', async () => {
  const [body, key] = [okr(), { 'idempotency-key': randomUUID() }];
  cyclesFail = true;
  expect((await open(body, key)).status).toBe(500);
  cyclesFail = false;
  const retried = await open(body, key);
  expect(retried.status).toBe(201);
  expect((await reservations()).filter((each) => each === retried.body.id)).toHaveLength(1);
  expect((await open(body, key)).body).toEqual(retried.body);
  const other = await open({ ...body, name: 'Another' }, key);
  expect([other.status, other.body.code]).toEqual([422, 'idempotency/key-reused']);
});

test('a reservation without a cycle blocks its period for a minute', async () => {
  const body = okr() as OpenCycle['data'];
  const leave = (at: string) => {
    const { evaluationPeriod: period } = body;
    const actor = {
      personId: hr.personId,
      kind: 'human',
      actingAs: 'hr',
      client: 'c',
      issuer: 'i',
      subject: 's',
    } as const;
    const data = {
      cycleId: randomUUID(),
      kind: 'okr',
      scope: 'organisation',
      rhythm: rhythmOf(period),
      period,
    } as const;
    return service.execute({
      decider: calendar,
      id: 'organisation',
      command: { type: 'ReservePeriod', data, actor, at },
      facts: { neverOpened: new Set<string>() },
      correlationId: 'left',
      causationId: 'left',
    });
  };
  await leave(ago(0));
  expect(await open(body)).toMatchObject({ status: 409, body: { code: 'cycle/period-overlaps' } });

  const next = okr() as OpenCycle['data'];
  Object.assign(body, next);
  await leave(new Date(now().getTime() - 61_000).toISOString());
  const opened = await open(next);
  expect(opened.status).toBe(201);
  expect(await reservations()).toContain(opened.body.id);
});

test('only HR opens and closes cycles', async () => {
  const others = await service.caller(['employee', 'manager', 'auditor', 'strategist', 'integrator']);
  const before = await reservations();
  const answers = [
    await service.post(others, '/cycles', okr()),
    await service.post(others, `/cycles/${randomUUID()}/close`, {}),
  ];
  expect(answers.map(({ status }) => status)).toEqual([403, 403]);
  expect(await reservations()).toEqual(before);
});

test('refuses to close a cycle that was never opened', async () => {
  const answer = await service.post(hr, `/cycles/${randomUUID()}/close`, {});
  expect([answer.status, answer.body.code]).toEqual([404, 'cycle/unknown']);
});

import { randomUUID } from 'node:crypto';
import type { Role } from '@cairn/contracts/envelope';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, type CommandService, startCommandService } from './command-service.fixture.ts';

let service: CommandService;
beforeAll(async () => {
  service = await startCommandService();
});
afterAll(() => service.stop());

const dated = { effectiveFrom: '2026-01-01' };
const quarter = { from: '2026-01-01', to: '2026-03-31' };
const someone = '8f14e45f-ceea-467f-9c1b-0123456789ab';
const anchors = { red: 30, goal: 50 };

/** Every endpoint with all that a body may hold; each would be taken if what it names were there. */
const endpoints: readonly (readonly [path: string, role: Role, body: Record<string, unknown>])[] = [
  ['/people', 'hr', { name: 'Somebody', email: 'somebody@example.org' }],
  ['/people/:id/employments', 'hr', dated],
  ['/people/:id/employments/:id/end', 'hr', { effectiveTo: '2026-01-01' }],
  ['/people/:id/managers', 'hr', { ...dated, managerId: someone, relation: 'line', employmentId: someone }],
  ['/people/:id/units', 'hr', { ...dated, unitId: someone, employmentId: someone }],
  ['/people/:id/levels', 'hr', { ...dated, level: 'senior', employmentId: someone }],
  ['/units', 'hr', { name: 'Sales', kind: 'team' }],
  ['/units/:id/moves', 'hr', { ...dated, parentId: someone }],
  [
    '/cycles',
    'hr',
    {
      name: 'Year',
      kind: 'review',
      scope: 'organisation',
      evaluationPeriod: quarter,
      administrationWindow: quarter,
      timeZone: 'UTC',
      scale: { name: 'Two', version: '1', marks: [1, 2].map((value) => ({ value, label: 'Mark' })) },
      dimensions: [{ dimension: 'results', label: 'Results' }],
      policy: {
        version: '1',
        separationOfDuties: true,
        detectors: { recency: '1' },
        goalsPerOwner: { warn: 5 },
      },
      eligible: [someone],
      exclusions: [{ employmentId: someone, reason: 'onLeave' }],
    },
  ],
  ['/cycles/:id/close', 'hr', {}],
  [
    '/scorecards',
    'strategist',
    {
      name: 'Strategy',
      level: 'enterprise',
      unitId: someone,
      alignedTo: someone,
      perspectives: [{ perspectiveId: 'one', name: 'One', weight: 1 }],
    },
  ],
  [
    '/scorecards/:id/objectives',
    'strategist',
    { perspectiveId: 'customer', name: 'Loyal customers', weight: 1 },
  ],
  ['/scorecards/:id/objectives/:id/kpis', 'strategist', { kpiId: someone, weight: 1 }],
  ['/scorecards/:id/publish', 'strategist', {}],
  [
    '/kpis',
    'strategist',
    {
      name: 'NPS',
      unit: 'points',
      direction: 'up',
      anchors,
      aggregation: 'average',
      periodicity: 'monthly',
      indicator: 'lagging',
      ownerId: someone,
    },
  ],
  ['/kpis/:id/measurements', 'strategist', { period: '2026-01', reading: { value: 1 }, source: 'Survey' }],
  ['/kpis/:id/measurements/:id/corrections', 'strategist', { reading: { value: 1 }, reason: 'Late' }],
  ['/kpis/:id/targets', 'strategist', { ...dated, anchors }],
  [
    '/feedback',
    'employee',
    {
      subjectId: someone,
      kind: 'praise',
      text: 'Well done',
      audience: 'subject',
      attribution: 'named',
      goalId: someone,
    },
  ],
  ['/feedback/:id/withdraw', 'employee', { reason: 'Wrong person' }],
];

const wrongValues = [
  0,
  -1,
  true,
  [],
  {},
  '',
  ' ',
  'x'.repeat(9000),
  '0000-00-00',
  '0000-01-01',
  'Infinity',
  [null],
];

/** The body with each of its fields wrong in every way, missing, or with one too many. */
const wrongBodies = (body: Record<string, unknown>): unknown[] => [
  null,
  [],
  'text',
  7,
  { ...body, surprise: 1 },
  ...['2026-01-01', 'yesterday', '0000-01-01T00:00:00.000Z', 5, null].map((occurredAt) => ({
    ...body,
    occurredAt,
  })),
  ...Object.keys(body).flatMap((field) => wrongValues.map((value) => ({ ...body, [field]: value }))),
  ...Object.keys(body).map((field) => ({ ...body, [field]: undefined })),
];

const withIds = (path: string, given = randomUUID): string => path.replaceAll(':id', () => given());
const callers = new Map<Role, Promise<Caller>>();
const callerAs = (role: Role): Promise<Caller> => {
  const caller = callers.get(role) ?? service.caller([role]);
  callers.set(role, caller);
  return caller;
};
const isProblem = ({ status, body }: { status: number; body: object }): boolean =>
  status < 500 && (status < 300 || ('code' in body && 'detail' in body && 'traceId' in body));

describe.each(endpoints)('%s', (path, role, body) => {
  const send = async (sent: unknown, url = withIds(path), headers = {}) =>
    service.post(await callerAs(role), url, sent, headers);

  test('answers whatever is wrong with a problem', { timeout: 120_000 }, async () => {
    for (const wrong of wrongBodies(body)) {
      const answer = await send(wrong);
      expect({ wrong, ...answer, is: isProblem(answer) }).toMatchObject({ is: true });
    }
  });

  test('names the field that it does not know', async () => {
    const { status, body: answer } = await send({ ...body, surprise: 1 });
    expect([status, answer.code]).toEqual([400, 'request/invalid']);
    expect(JSON.stringify(answer.fields)).toContain('surprise');
  });

  test('takes no body above its limit, and none that is not JSON', async () => {
    const { headers } = await callerAs(role);
    const raw = (payload: string, type = 'application/json') =>
      service.app.inject({
        method: 'POST',
        url: `/v1${withIds(path)}`,
        headers: { ...headers, 'content-type': type },
        payload,
      });
    const answers = [
      await raw(JSON.stringify({ ...body, name: 'x'.repeat(1024 * 1024) })),
      await raw('{"name":'),
      await raw('<name/>', 'application/xml'),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([413, 400, 415]);
  });

  test('wants a token, a good one, and a role', async () => {
    const stranger = await service.caller([]);
    const answers = [
      await service.post({ personId: '', headers: { authorization: '' } }, withIds(path), body),
      await service.post({ personId: '', headers: { authorization: 'Bearer x.y.z' } }, withIds(path), body),
      await service.post(stranger, withIds(path), body),
    ];
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 403]);
  });

  test.runIf(path.includes(':id'))('refuses ids that are none', async () => {
    const none = await send(
      body,
      withIds(path, () => 'none' as ReturnType<typeof randomUUID>),
    );
    expect([none.status, none.body.code]).toEqual([400, 'request/invalid']);
    const unknown = await send(body);
    expect([403, 404, 422]).toContain(unknown.status);
  });

  test('refuses headers that mean nothing', async () => {
    const answers = [
      await send(body, undefined, { 'if-match': 'W/"1"' }),
      await send(body, undefined, { 'idempotency-key': 'not visible' }),
    ];
    // Whoever may not withdraw it is told that first.
    const refused = path.endsWith('/withdraw') ? 403 : 400;
    expect(answers.map(({ status }) => status)).toEqual([refused, refused]);
  });
});

import { randomUUID } from 'node:crypto';
import type { Role } from '@cairn/contracts/envelope';
import { isThorough } from '@cairn/testing/limits';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, type CommandService, startCommandService } from './command-service.fixture.ts';

/** An endpoint with all that a body may hold, which would be taken if what it names were there. */
export type Endpoint = readonly [path: string, role: Role, body: Record<string, unknown>];

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

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** The body with one of its fields, however deep, given another value. */
const eachField = (body: Fields, change: (value: unknown) => unknown[]): unknown[] =>
  Object.entries(body).flatMap(([field, value]) => {
    const put = (given: unknown) =>
      Array.isArray(body) ? body.with(Number(field), given) : { ...body, [field]: given };
    return [...change(value), ...(isFields(value) ? eachField(value, change) : [])].map(put);
  });

/** Gives a third of the wrong values, and the next third the next time; from `TEST_ROUNDS=2` on, always all of them. */
const inTurn = (): (() => unknown[]) => {
  let turn = 0;
  return () => {
    turn += 1;
    return isThorough ? wrongValues : wrongValues.filter((_, i) => i % 3 === turn % 3);
  };
};

/** The body with each of its fields wrong, missing, or with one too many. */
const wrongBodies = (body: Fields, wrongInTurn: () => unknown[]): unknown[] => [
  null,
  [],
  'text',
  7,
  { ...body, surprise: 1 },
  ...['2026-01-01', 'yesterday', '0000-01-01T00:00:00.000Z', 5, null].map((occurredAt) => ({
    ...body,
    occurredAt,
  })),
  ...eachField(body, (value) => [
    ...wrongInTurn(),
    undefined,
    ...(isFields(value) && !Array.isArray(value) ? [{ ...value, surprise: 1 }] : []),
  ]),
];

type Answered = Awaited<ReturnType<CommandService['post']>>;
const isProblem = ({ status, body }: Answered): boolean =>
  status < 500 && (status < 300 || ('code' in body && 'detail' in body && 'traceId' in body));

/** The path with each id in it as `idOf` names it. */
const withIds = (path: string, idOf: (name: string) => string = () => randomUUID()): string =>
  path.replaceAll(/:(\w+)/g, (_, name: string) => idOf(name));

type Setup = {
  /** Makes what paths may name, by the names that they use; ids of other names are of nothing. */
  known?: (service: CommandService) => Promise<Readonly<Record<string, string>>>;
};

/** Tests that each endpoint answers whatever is wrong with a problem, and never with a fault. */
export const meetsBadInput = (
  endpoints: readonly Endpoint[],
  { known = async () => ({}) }: Setup = {},
): void => {
  let service: CommandService;
  let ids: Readonly<Record<string, string>>;
  const callers = new Map<Role, Caller>();
  const wrongInTurn = inTurn();
  beforeAll(async () => {
    service = await startCommandService();
    ids = await known(service);
    for (const [, role] of endpoints) callers.set(role, await service.caller([role]));
  });
  afterAll(() => service.stop());

  describe.each(endpoints)('%s', (path, role, body) => {
    const there = () => withIds(path, (name) => ids[name] ?? randomUUID());
    const send = (sent: unknown, { url = there(), headers = {} } = {}) =>
      service.post(callers.get(role)!, url, sent, headers);

    test('answers every wrong body with a problem', async () => {
      const faults: unknown[] = [];
      for (const wrong of wrongBodies(body, wrongInTurn)) {
        const answer = await send(wrong);
        if (!isProblem(answer)) faults.push({ wrong, ...answer });
      }
      expect(faults).toEqual([]);
    });

    test('names an unknown field', async () => {
      const { status, body: answer } = await send({ ...body, surprise: 1 });
      expect([status, answer.code]).toEqual([400, 'request/invalid']);
      expect(JSON.stringify(answer.fields)).toContain('surprise');
    });

    test('refuses a body that is too large or not JSON', async () => {
      const raw = (payload: string, type = 'application/json') =>
        service.app.inject({
          method: 'POST',
          url: `/v1${there()}`,
          headers: { ...callers.get(role)?.headers, 'content-type': type },
          payload,
        });
      const answers = [
        await raw(JSON.stringify({ ...body, name: 'x'.repeat(1024 * 1024) })),
        await raw('{"name":'),
        await raw('<name/>', 'application/xml'),
      ];
      expect(answers.map(({ statusCode }) => statusCode)).toEqual([413, 400, 415]);
    });

    test('refuses a request without a valid token or role', async () => {
      const stranger = await service.caller([]);
      const answers = [
        await service.post({ personId: '', headers: { authorization: '' } }, there(), body),
        await service.post({ personId: '', headers: { authorization: 'Bearer x.y.z' } }, there(), body),
        await service.post(stranger, there(), body),
      ];
      expect(answers.map(({ status }) => status)).toEqual([401, 401, 403]);
    });

    if (path.includes(':'))
      test('refuses malformed and unknown ids', async () => {
        const malformed = await send(body, { url: withIds(path, () => 'none') });
        expect([malformed.status, malformed.body.code]).toEqual([400, 'request/invalid']);
        const unknown = await send(body, { url: withIds(path) });
        expect([403, 404, 422]).toContain(unknown.status);
      });

    test('refuses malformed headers', async () => {
      const answers = [
        await send(body, { headers: { 'if-match': 'W/"1"' } }),
        await send(body, { headers: { 'idempotency-key': 'not visible' } }),
      ];
      expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
        [400, 'if-match/malformed'],
        [400, 'idempotency/malformed-key'],
      ]);
    });
  });
};

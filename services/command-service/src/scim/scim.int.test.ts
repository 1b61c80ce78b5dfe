import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, type CommandService, startCommandService } from '../command-service.fixture.ts';
import { enterpriseUrn, userUrn } from './scim.attributes.ts';
import { type Method, type Reply, userTests } from './scim.users.steps.ts';

let service: CommandService;
let provider: Caller;
beforeAll(async () => {
  service = await startCommandService();
  provider = await service.caller(['provisioner'], { kind: 'system' });
});
afterAll(() => service.stop());

const send = async (method: Method, path: string, body?: unknown, by = provider) => {
  const reply = await service.app.inject({
    method,
    url: `/scim/v2${path}`,
    headers: { ...by.headers, ...(body !== undefined && { 'content-type': 'application/scim+json' }) },
    ...(body !== undefined && { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return {
    status: reply.statusCode,
    headers: reply.headers,
    body: (reply.body === '' ? {} : reply.json()) as Reply,
  };
};
const named = (userName: string) =>
  send('GET', `/Users?filter=${encodeURIComponent(`userName eq "${userName}"`)}`);
const create = (userName: string, more: object = {}) =>
  send('POST', '/Users', { schemas: [userUrn], userName, displayName: 'Anna Berg', ...more });
const patch = (id: string, ...Operations: object[]) =>
  send('PATCH', `/Users/${id}`, {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
    Operations,
  });
const activate = (id: string, value: unknown) => patch(id, { op: 'Replace', path: 'active', value });

/** The types of a person's events, and what the log holds beside their data. */
const logOf = async (id: string) => {
  const types: string[] = [];
  let around = '';
  for await (const entry of service.store.readStream(`person-${id}`)) {
    if (entry.kind !== 'event') continue;
    const { type, metadata, stream } = entry.event;
    types.push(type);
    around += `${stream} ${JSON.stringify(metadata)}`;
  }
  return { types, around };
};

describe('a user', () => {
  test('is created, found, changed, deactivated and activated again', async () => {
    expect((await named('Anna@cairn.test')).body).toMatchObject({ totalResults: 0, Resources: [] });
    const name = { givenName: 'Anna', familyName: 'Berg' };
    const emails = [{ value: 'anna@cairn.test', type: 'work', primary: true }];
    const made = await create('Anna@cairn.test', {
      name,
      emails,
      active: true,
      externalId: 'x',
      title: 'Lead',
    });
    const { id } = made.body;
    expect([made.status, made.headers['content-type'], made.headers['location']]).toEqual([
      201,
      'application/scim+json; charset=utf-8',
      `/scim/v2/Users/${id}`,
    ]);
    const user = {
      schemas: [userUrn],
      id,
      userName: 'anna@cairn.test',
      displayName: 'Anna Berg',
      name: { formatted: 'Anna Berg', ...name },
      emails,
      active: true,
      meta: { resourceType: 'User', location: `/scim/v2/Users/${id}` },
    };
    expect(made.body).toEqual(user);
    expect((await named('ANNA@cairn.test')).body.Resources).toEqual([user]);

    const renamed = await patch(id, { op: 'Replace', path: 'name.familyName', value: 'Holm' });
    expect(renamed.body).toMatchObject({ displayName: 'Anna Holm', active: true });
    expect((await activate(id, 'False')).body.active).toBe(false);
    expect((await activate(id, 'False')).body.active).toBe(false);
    expect((await send('GET', `/Users/${id}`)).body.active).toBe(false);
    expect((await activate(id, true)).body.active).toBe(true);
    expect((await activate(id, true)).body.active).toBe(true);
    expect((await activate(id, false)).body.active).toBe(false);

    const { types, around } = await logOf(id);
    expect(types).toEqual([
      'PersonRegistered',
      'PersonEmployed',
      'PersonRenamed',
      'EmploymentEnded',
      'PersonEmployed',
      'EmploymentEnded',
    ]);
    expect(around).toMatch(/"actingAs":"provisioner"/);
    expect(around).not.toMatch(/anna|berg|holm/i);
  });

  test('keeps what a PUT leaves out, and a repeated PUT changes nothing', async () => {
    const { id } = (await create('put@cairn.test')).body;
    const body = { userName: 'put@cairn.test', name: { givenName: 'Bo', familyName: 'Lund' } };
    const first = await send('PUT', `/Users/${id}`, body);
    expect(first.body).toMatchObject({ displayName: 'Bo Lund', active: true });
    const before = await logOf(id);
    expect((await send('PUT', `/Users/${id}`, body)).body).toEqual(first.body);
    expect(await logOf(id)).toEqual(before);
  });

  test('gets a manager, who must be known', async () => {
    const [report, boss] = [(await create('report@cairn.test')).body, (await create('boss@cairn.test')).body];
    const assign = (value: string) =>
      patch(report.id, { op: 'Add', path: `${enterpriseUrn}:manager`, value });
    expect((await assign(boss.id)).body).toMatchObject({ [enterpriseUrn]: { manager: { value: boss.id } } });
    const unknown = await assign(randomUUID());
    expect([unknown.status, unknown.body.scimType]).toEqual([400, 'invalidValue']);
  });

  test('is not created by half: a refused manager leaves nothing behind', async () => {
    const more = { [enterpriseUrn]: { manager: { value: randomUUID() } } };
    expect((await create('half@cairn.test', more)).status).toBe(400);
    expect((await named('half@cairn.test')).body.totalResults).toBe(0);
  });

  test('is created once, also by two requests at the same time', async () => {
    const replies = await Promise.all([create('twin@cairn.test'), create('twin@cairn.test')]);
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201, 409]));
    const again = await create('TWIN@cairn.test');
    expect([again.status, again.body]).toEqual([
      409,
      {
        schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
        status: '409',
        scimType: 'uniqueness',
        detail: 'There is a user with this userName.',
      },
    ]);
  });

  test('who was registered by HR with an external id is the same person', async () => {
    const hr = await service.caller(['hr']);
    const { id } = (await service.post(hr, '/people', { name: 'Cleo', externalId: 'E17' })).body;
    expect((await named('E17')).body.Resources).toMatchObject([{ id, userName: 'E17', active: false }]);
    expect((await activate(id, true)).body.active).toBe(true);
    const other = (await service.post(hr, '/people', { name: 'Dora' })).body;
    expect((await send('GET', `/Users/${other.id}`)).status).toBe(404);
  });
});

describe('users', () => {
  userTests({ send, create, patch, activate, logOf });
});

describe('a request is refused', () => {
  test.each<[string, Method, string, unknown, number, string | undefined]>([
    ['with another filter', 'GET', '/Users?filter=emails%20co%20%22a%22', undefined, 400, 'invalidFilter'],
    ['with a page that is no number', 'GET', '/Users?startIndex=one', undefined, 400, 'invalidSyntax'],
    ['for the deletion of an unknown user', 'DELETE', `/Users/${randomUUID()}`, undefined, 404, undefined],
    ['with an unknown parameter', 'GET', '/Users?fliter=x', undefined, 400, 'invalidSyntax'],
    ['for an unknown user', 'GET', `/Users/${randomUUID()}`, undefined, 404, undefined],
    ['for something that is no id', 'GET', '/Users/anna', undefined, 400, 'invalidSyntax'],
    ['without a user name', 'POST', '/Users', { displayName: 'Anna' }, 400, 'invalidValue'],
    ['with a name of spaces', 'POST', '/Users', { userName: 'a', displayName: ' ' }, 400, 'invalidValue'],
    [
      'with a wrong email',
      'POST',
      '/Users',
      { userName: 'b', emails: [{ value: 'b' }] },
      400,
      'invalidValue',
    ],
    ['with a body that is no JSON', 'POST', '/Users', '{', 400, 'invalidSyntax'],
    [
      'with a manager who is removed',
      'PATCH',
      `/Users/${randomUUID()}`,
      { Operations: [{ op: 'remove', path: `${enterpriseUrn}:manager` }] },
      400,
      'mutability',
    ],
    ['without operations', 'PATCH', `/Users/${randomUUID()}`, {}, 400, 'invalidSyntax'],
  ])('%s', async (_why, ...[method, path, body, status, scimType]) => {
    const reply = await send(method, path, body);
    expect([reply.status, reply.headers['content-type'], reply.body.status, reply.body.scimType]).toEqual([
      status,
      'application/scim+json; charset=utf-8',
      String(status),
      scimType,
    ]);
  });

  test('in words that name each field once', async () => {
    const { body } = await send('PATCH', `/Users/${randomUUID()}`, { Operations: [{ path: 'title' }] });
    expect(body.detail).toMatch(/^[^:]*: body\/Operations\/0\/op: is missing; it must be a string$/);
  });

  test('from anybody but a provisioner, who may do nothing else', async () => {
    const others = ['employee', 'manager', 'hr', 'auditor', 'strategist', 'integrator'] as const;
    for (const role of others) {
      const reply = await send('GET', '/Schemas', undefined, await service.caller([role]));
      expect([role, reply.status, reply.body.status]).toEqual([role, 403, '403']);
    }
    const { status } = await service.post(provider, '/people', { name: 'Somebody' });
    expect(status).toBe(403);
    const unsigned = await send('GET', '/Schemas', undefined, {
      personId: '',
      headers: { authorization: '' },
    });
    expect([unsigned.status, unsigned.body.status]).toEqual([401, '401']);
  });

  test('by a provisioner about their own record', async () => {
    const { id } = (await create('self@cairn.test')).body;
    const self = await service.caller(['provisioner'], { personId: id });
    const reply = await send('PUT', `/Users/${id}`, { active: false }, self);
    expect([reply.status, (await send('GET', `/Users/${id}`)).body.active]).toEqual([403, true]);
  });
});

test('a provider learns what the service can do', async () => {
  const config = await send('GET', '/ServiceProviderConfig');
  expect(config.body).toMatchObject({ patch: { supported: true }, bulk: { supported: false } });
  expect((await send('GET', '/ResourceTypes')).body.Resources).toMatchObject([{ endpoint: '/Users' }]);
  expect((await send('GET', '/Schemas')).body.Resources.map(({ id }) => id)).toEqual([
    userUrn,
    enterpriseUrn,
  ]);
});

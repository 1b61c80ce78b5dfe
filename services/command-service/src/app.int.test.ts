import { access } from '@cairn/access/table';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CommandService, startCommandService } from './command-service.fixture.ts';

let service: CommandService;
beforeAll(async () => {
  service = await startCommandService();
});
afterAll(() => service.stop());

// These carry many commands, and each of them has a route of its own.
const ofMany: readonly string[] = [
  '/v1/kpis/measurements',
  '/v1/goals/many',
  '/v1/cycles/{cycleId}/handovers',
  '/v1/people/imports',
  '/v1/people/past-ratings/imports',
  '/v1/people/groups/imports',
  '/v1/goals/imports',
  '/v1/kpis/imports',
  '/v1/scorecards/imports',
];

type Description = {
  paths: Record<string, Record<string, { summary?: string; description?: string; tags?: string[] }>>;
};

const described = async (): Promise<Description['paths']> => {
  const reply = await service.app.inject({ url: '/openapi.json' });
  return reply.json<Description>().paths;
};

test('every command of the access table has one route, and each route is described', async () => {
  const commands = Object.keys(access).filter((action) => !/^(Read|Replay)/.test(action));
  const routes = Object.entries(await described()).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { summary, description }]) => ({
      path,
      method,
      summary,
      description,
    })),
  );
  const ofScim = routes.filter(({ path }) => path.startsWith('/scim/v2/'));
  const own = routes.filter((route) => !ofScim.includes(route));
  expect(own.filter(({ path }) => !ofMany.includes(path))).toHaveLength(
    commands.filter((action) => action !== 'ProvisionUsers').length,
  );
  expect(ofScim.map(({ path, method }) => `${method} ${path}`)).toEqual([
    'get /scim/v2/ServiceProviderConfig',
    'get /scim/v2/ResourceTypes',
    'get /scim/v2/Schemas',
    'get /scim/v2/Users',
    'post /scim/v2/Users',
    'get /scim/v2/Users/{personId}',
    'put /scim/v2/Users/{personId}',
    'patch /scim/v2/Users/{personId}',
    'delete /scim/v2/Users/{personId}',
  ]);
  for (const { method } of own) expect(method).toBe('post');
  for (const route of routes)
    expect(route).toMatchObject({
      path: expect.stringMatching(/^\/(v1|scim\/v2)\//),
      summary: expect.stringMatching(/\w+/),
      description: expect.stringMatching(/For \w+/),
    });
});

test('what a caller puts into X-Request-Id comes back, and is not kept in the log', async () => {
  const hr = await service.caller(['hr']);
  const header = { 'x-request-id': 'Anna.Example' };
  const reply = await service.post(hr, '/people', { name: 'Bo', email: 'bo@cairn.test' }, header);
  expect([reply.status, reply.headers['x-request-id']]).toEqual([201, 'Anna.Example']);
  for await (const entry of service.store.readStream(`person-${reply.body.id}`))
    expect(
      JSON.stringify(entry, (_, value: unknown) => (typeof value === 'bigint' ? '' : value)),
    ).not.toContain('Anna.Example');
  expect.assertions(2);
});

test('an unknown path is answered with a problem', async () => {
  const reply = await service.app.inject({ method: 'POST', url: '/v1/goal' });
  expect([reply.statusCode, reply.headers['content-type']]).toEqual([
    404,
    'application/problem+json; charset=utf-8',
  ]);
});

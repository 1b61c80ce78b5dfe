import { access, type Action } from '@cairn/access/table';
import { whoMay } from '@cairn/access/who-may';
import type { App } from '@cairn/http/app';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, test } from 'vitest';
import { apis } from './apis.ts';

type Operation = {
  'x-access': Action;
  summary: string;
  description: string;
  parameters?: { in: string; name: string }[];
  responses: Record<string, { content?: Record<string, unknown> }>;
};
type Described = { openapi: string; paths: Record<string, Record<string, Operation>> };

const { commands, queries } = await apis();
const services = [
  ['command service', commands],
  ['query service', queries],
] as const;

const described = async (app: App): Promise<Described> => (await app.inject('/openapi.json')).json();

const operationsOf = ({ paths }: Described): [route: string, Operation][] =>
  Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]): [string, Operation] => [
      `${method.toUpperCase()} ${path}`,
      operation,
    ]),
  );

/** The routes below `/v1` and `/scim` that the router has, from the tree that it prints. */
const routesOf = (app: App): string[] => {
  const above: string[] = [];
  return app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, indent = '', segment = '', methods = ''] = /^(.*?)[├└]── (\S+) \((.*)\)$/.exec(line) ?? [];
      const depth = indent.length / 4;
      above.splice(depth, above.length, segment);
      const path = above.join('').replaceAll(/:(\w+)/g, '{$1}');
      const own = methods.split(', ').filter((method) => method !== 'HEAD');
      return /^\/(v1|scim)\//.test(path) ? own.map((method) => `${method} ${path}`) : [];
    });
};

describe.each(services)('the description of the %s', (_name, app) => {
  test('is valid OpenAPI 3.1', async () => {
    const { openapi } = await described(app);
    expect(openapi).toBe('3.1.0');
    expect(await new Validator().validate(await described(app))).toEqual({ valid: true });
  });

  test('has every route, with a summary and the access rule from the access table', async () => {
    const operations = operationsOf(await described(app));
    expect(operations.map(([route]) => route).sort()).toEqual(routesOf(app).sort());
    for (const [route, { summary, description, responses, ...operation }] of operations) {
      expect([route, summary]).toEqual([route, expect.stringMatching(/\w \w/)]);
      expect([route, description]).toEqual([
        route,
        expect.stringContaining(`For ${whoMay(operation['x-access'])}.`),
      ]);
      const type = route.includes(' /scim/') ? 'application/scim+json' : 'application/problem+json';
      expect(responses['default']?.content).toHaveProperty([type]);
    }
  });
});

/** The paths of all fields below a schema that hold an instant and have no description. */
const untoldTimes = (schema: unknown, path = ''): string[] => {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([name, each]: [string, unknown]) => {
    const isTime = /^(at|since|time|.*[a-z]At)$/.test(name) && path.endsWith('properties');
    const text = JSON.stringify(each);
    const isUntold = isTime && text.includes('"string"') && !text.includes('"description"');
    const own = isUntold ? [`${path}/${name}`] : [];
    return [...own, ...untoldTimes(each, `${path}/${name}`)];
  });
};

test('every time in an answer says which clock it is from', async () => {
  const answers = operationsOf(await described(queries)).map(([route, { responses }]) => [route, responses]);
  expect(untoldTimes(Object.fromEntries(answers))).toEqual([]);
});

describe('both descriptions', () => {
  test('have a route for every row of the access table', async () => {
    const operations = [
      ...operationsOf(await described(commands)),
      ...operationsOf(await described(queries)),
    ];
    const used = new Set(operations.map(([, operation]) => operation['x-access']));
    expect(used).toEqual(new Set(Object.keys(access)));
  });

  test('have a table for every list and history of strategies, goals and people', async () => {
    const rooms =
      /^GET \/v1\/(\w*goal|scorecard|kpi|objective|initiative|business-review|pilot|strategy|check-in|blocker|alert|people|unit|cycle)/;
    const lists = operationsOf(await described(queries)).filter(
      ([route, { parameters = [] }]) =>
        rooms.test(route) && (parameters.some(({ name }) => name === 'cursor') || route.endsWith('/history')),
    );
    const without = lists.flatMap(([route, { responses }]) =>
      responses['200']?.content?.['text/csv'] ? [] : [route],
    );
    // What a template holds is a tree, and the feed is read by machines.
    const trees = ['scorecard-templates', 'goal-templates', 'cycle-templates'].map(
      (each) => `GET /v1/${each}`,
    );
    expect(without.sort()).toEqual(['GET /v1/goal-events', ...trees].sort());
  });

  test('list the headers of commands, and the replies that are not JSON', async () => {
    for (const [route, { parameters = [] }] of operationsOf(await described(commands))) {
      if (route.includes(' /scim/')) continue;
      const headers = parameters.filter((each) => each.in === 'header').map(({ name }) => name);
      expect(headers).toEqual(['idempotency-key', 'if-match']);
    }
    const { paths } = await described(queries);
    const answers = (path: string) => Object.keys(paths[path]?.['get']?.responses['200']?.content ?? {});
    expect(answers('/v1/goal-events')).toEqual(['application/json', 'text/event-stream']);
    expect(answers('/v1/review-trail')).toEqual(['application/json', 'text/csv']);
  });
});

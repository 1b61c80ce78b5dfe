import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '@cairn/http/app';
import { unreachableApp } from './unreachable.fixture.ts';

type Schema = {
  type?: string;
  default?: unknown;
  examples?: unknown[];
  enum?: unknown[];
  const?: unknown;
  items?: Schema;
  minItems?: number;
  anyOf?: Schema[];
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
};
type Operation = {
  tags: string[];
  requestBody?: { content: Record<string, { schema: Schema; example?: unknown }> };
};

/** The value that a page shows for a schema. */
const shown = (schema: Schema): unknown => {
  if (schema.default !== undefined) return schema.default;
  if (schema.examples) return schema.examples[0];
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const [variant] = schema.anyOf ?? schema.oneOf ?? [];
  if (variant) return shown(variant);
  if (schema.items) return Array.from({ length: schema.minItems ?? 1 }, () => shown(schema.items ?? {}));
  if (schema.type === 'boolean') return true;
  if (schema.type !== 'object') return undefined;
  return Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([name, each]) => [name, shown(each)]),
  );
};

let app: App;
let operations: [string, Operation][];
beforeAll(async () => {
  app = await unreachableApp();
  const { paths } = (await app.inject('/openapi.json')).json<{
    paths: Record<string, { post: Operation }>;
  }>();
  operations = Object.entries(paths).flatMap(([path, { post }]) =>
    // SCIM has schemas of its own.
    path.startsWith('/v1') ? [[path, post]] : [],
  );
});
afterAll(() => app.close());

describe('the page of the commands', () => {
  test('shows a well-formed example of every body', async () => {
    const refused: string[] = [];
    for (const [path, { requestBody }] of operations) {
      const { schema = {}, example } = requestBody?.content['application/json'] ?? {};
      const body = example ?? shown(schema);
      const url = path.replace(/\{\w+\}/g, '0199d1c2-5a0e-7c44-9b1f-2f6c1a9f0e3d');
      const reply = await app.inject({ method: 'POST', url, payload: body as object });
      if (reply.statusCode === 400) refused.push(`${path}: ${reply.json<{ detail: string }>().detail}`);
    }
    expect(refused).toEqual([]);
  });

  test('groups the commands by the thing that they change', () => {
    expect([...new Set(operations.flatMap(([, { tags }]) => tags))]).toEqual([
      'people',
      'units',
      'cycles',
      'cycle-templates',
      'scorecards',
      'scorecard-templates',
      'kpis',
      'initiatives',
      'business-reviews',
      'pilots',
      'goals',
      'goal-templates',
      'goal-fields',
      'goal-talks',
      'alerts',
      'feedback',
      'feedback-requests',
      'reviews',
      'development-needs',
      'access-records',
      'calibrations',
    ]);
  });
});

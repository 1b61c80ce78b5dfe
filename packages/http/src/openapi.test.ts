import { beforeAll, describe, expect, test } from 'vitest';
import { testApp } from './app.fixture.ts';
import type { App } from './app.ts';

let app: App;
beforeAll(async () => {
  app = await testApp();
});

type Operation = { description: string; security?: unknown; responses: Record<string, { content?: object }> };
type Description = { openapi: string; paths: Record<string, Record<string, Operation>> };

describe('the description of a service', () => {
  test('the description names every route, who may use it and how it refuses', async () => {
    const described = (await app.inject('/openapi.json')).json<Description>();
    expect(described.openapi).toBe('3.1.0');
    expect(Object.keys(described.paths)).toContain('/v1/things/{id}');
    const operation = described.paths['/v1/things']?.post;
    expect(operation?.description).toContain('For hr.');
    expect(Object.keys(operation?.responses ?? {})).toEqual([
      '201',
      '400',
      '401',
      '403',
      '404',
      '409',
      '412',
      '422',
      '429',
      '503',
      'default',
    ]);
  });

  test('names each media type in which a route answers', async () => {
    const { paths } = (await app.inject('/openapi.json')).json<Description>();
    const content = paths['/v1/prints']?.get?.responses['200']?.content ?? {};
    expect(Object.keys(content)).toEqual(['application/json', 'text/html', 'text/csv']);
  });

  test('contains every schema that it refers to', async () => {
    const described = (await app.inject('/openapi.json')).json<object>();
    const text = JSON.stringify(described);
    const refs = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path]) => path?.split('/') ?? []);
    expect(refs.length).toBeGreaterThan(0);
    for (const path of refs) expect(described).toHaveProperty(path);
  });

  test('the description leaves out its own pages', async () => {
    const { paths } = (await app.inject('/openapi.json')).json<Description>();
    expect(Object.keys(paths).filter((path) => !path.startsWith('/v1'))).toEqual([]);
  });

  test('gives believable examples and no pattern beside a format', async () => {
    const text = (await app.inject('/openapi.json')).body;
    expect(text).toContain('"format":"uuid","examples":["0199');
    expect(text).not.toMatch(/"format":"(uuid|date|date-time)","pattern"/);
  });

  test('the root leads to the page, which has its own title and icon', async () => {
    const root = await app.inject('/');
    expect([root.statusCode, root.headers.location]).toEqual([302, '/docs']);
    const page = (await app.inject('/docs/')).body;
    expect(page).toContain('<title>Things</title>');
    expect(page).toContain('cairn.svg');
  });

  test('the page of the description needs no token and may load its own scripts', async () => {
    const page = await app.inject('/docs/');
    expect(page.statusCode).toBe(200);
    expect(page.headers['content-security-policy']).toContain("script-src 'self'");
  });
});

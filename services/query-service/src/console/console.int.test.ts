import { createApp, type App } from '@cairn/http/app';
import { createLogger } from '@cairn/runtime/logger';
import { readEnvironment } from '@cairn/runtime/environment';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { consoleOf } from './console.settings.ts';
import { serveConsole } from './console.ts';

const logger = createLogger({ service: 'test', level: 'silent' });
const signIn = { issuer: 'https://people.example/cairn', client: 'cairn-console', scope: 'openid' };
let folder: string;
let commands: Server;
let app: App;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cairn-pages-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<title>Cairn</title>');
  await writeFile(join(folder, 'assets', 'main-1.js'), 'go()');
  commands = createServer((request, response) => {
    void text(request).then((body) => {
      const { method, url, headers } = request;
      const { authorization } = headers;
      const told = {
        method,
        url,
        authorization,
        key: headers['idempotency-key'],
        match: headers['if-match'],
        body,
      };
      response.writeHead(412, { 'content-type': 'application/problem+json' }).end(JSON.stringify(told));
    });
  });
  await new Promise<void>((resolve) => commands.listen(0, '127.0.0.1', resolve));
  app = await createApp({
    logger,
    service: 'test',
    auth: {
      authenticate: () => {
        throw new Error('asked');
      },
      known: () => undefined,
    },
  });
  const commandUrl = `http://127.0.0.1:${(commands.address() as AddressInfo).port}/gateway`;
  await serveConsole(app, { folder, commandUrl, signIn, timeZone: 'Europe/Berlin', suggests: true });
  await app.ready();
});
afterAll(async () => {
  await app.close();
  commands.closeAllConnections();
  commands.close();
  await rm(folder, { recursive: true });
});

describe('the console', () => {
  test.each(['/console/', '/console/reviews/1/replay?step=3'])(
    'draws %s from one file, which nobody keeps',
    async (url) => {
      const { statusCode, headers, body } = await app.inject(url);
      expect({ statusCode, body }).toEqual({ statusCode: 200, body: '<title>Cairn</title>' });
      expect(headers['cache-control']).toBe('no-store');
    },
  );

  test('lets browsers keep a built file, and has no page for one that does not exist', async () => {
    const { headers, body } = await app.inject('/console/assets/main-1.js');
    expect({ body, kept: headers['cache-control'] }).toEqual({
      body: 'go()',
      kept: 'public, max-age=31536000, immutable',
    });
    const missing = await app.inject('/console/assets/main-0.js');
    expect(missing.json()).toMatchObject({ status: 404, code: 'request/no-such-path' });
  });

  test('allows scripts and styles of this origin only, calls to it and the issuer, and no frame', async () => {
    const { headers } = await app.inject('/console/');
    const policy = String(headers['content-security-policy']).split('; ');
    expect(policy).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self'",
      "connect-src 'self' https://people.example",
      "form-action 'self' https://people.example",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ]);
  });

  test('says where people sign in, which time zone the organisation has, and whether there is a model', async () => {
    expect((await app.inject('/console/settings.json')).json()).toEqual({
      ...signIn,
      timeZone: 'Europe/Berlin',
      suggests: true,
    });
  });

  test('hands a command on as it is, and its answer back', async () => {
    const headers = {
      authorization: 'Bearer x',
      'idempotency-key': 'k',
      'if-match': '"3"',
      'content-type': 'application/json',
    };
    const url = '/console/commands/v1/goals?dry=true';
    const reply = await app.inject({ method: 'POST', url, headers, payload: '{"title":"Ä"}' });
    expect(reply.statusCode).toBe(412);
    expect(reply.json()).toEqual({
      method: 'POST',
      url: '/gateway/v1/goals?dry=true',
      authorization: 'Bearer x',
      key: 'k',
      match: '"3"',
      body: '{"title":"Ä"}',
    });
  });

  test('reads nothing through the way of the commands, and nothing outside of their API', async () => {
    expect((await app.inject('/console/commands/v1/goals')).body).toBe('<title>Cairn</title>');
    const outside = await app.inject({ method: 'POST', url: '/console/commands/v1/..%2f..%2fdocs' });
    expect(outside.body).not.toMatch(/"url":"[^"]*\/docs/);
  });
});

describe('the settings of the console', () => {
  const read = (set: Record<string, string>) => consoleOf(readEnvironment(set));

  test('none means no pages', () => {
    expect(read({})).toBeUndefined();
  });

  test('a folder without pages, or pages without an issuer, are refused by name', () => {
    expect(() => read({ CAIRN_CONSOLE_DIR: tmpdir() })).toThrow('CAIRN_CONSOLE_DIR');
    expect(() => read({ CAIRN_CONSOLE_DIR: folder })).toThrow('CAIRN_CONSOLE_ISSUER is not set');
  });
});

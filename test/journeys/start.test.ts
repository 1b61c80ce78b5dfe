import { readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { isThorough } from '@cairn/testing/limits';
import { scratchFolder } from '@cairn/testing/scratch-folder';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compiledCommand, compilesFirst, listening, run, type Started } from './start.fixture.ts';

let dataDir: string;
let authorization: string;
/** The position of an event that was written during the first start. */
let position: string;
const running: Started[] = [];
let compiled: readonly string[];
let token: readonly string[];
const start = (
  args: readonly string[] = [],
  environment: Record<string, string> = {},
  command = compiled,
): Started => {
  const started = run([...command, '--no-demo', ...args], {
    CAIRN_DATA_DIR: dataDir,
    ...pages,
    ...environment,
  });
  running.push(started);
  return started;
};
/** The pages that the first start built. */
let pages: Record<string, string> = {};
const ready = /Cairn is ready/;

beforeAll(async () => {
  dataDir = scratchFolder('cairn-start-');
  // If Postgres runs as another user, that one must pass through.
  await chmod(dataDir, 0o711);
  compiled = await compiledCommand('start');
  token = await compiledCommand('token');
});
afterAll(async () => {
  await Promise.all(running.map(({ end }) => end('SIGTERM')));
  await rm(dataDir, { recursive: true, force: true });
});

// On a slow machine, it also prints what it waits for, every five seconds.
const waiting = /^ {2}… /;

// What it prints before it is refused.
const before = /^Cairn starts|^Postgres refuses| ✓ /;

const refusal = async (started: Started) => {
  const code = await started.exited;
  const lines = started.output().trim().split('\n');
  return { code, lines: lines.filter((line) => !waiting.test(line)) };
};

describe('a start', () => {
  test('runs the embedded stores and every service, and prints their addresses', async () => {
    const started = start([], {}, compilesFirst);
    await started.says(/integrator\)" "http/);
    expect(started.addresses()).toHaveLength(11);
    const [, commands] = await started.says(/commands +(http:\S+)/);
    const [, queries] = await started.says(/queries +(http:\S+)/);
    for (const url of [commands, queries]) {
      expect(await (await fetch(`${url}/ready`)).json()).toMatchObject({ status: 'ready' });
      expect((await fetch(`${url}/docs/`)).status).toBe(200);
    }
    const [, link = ''] = await started.says(/auditor +(http:\S+login_hint=auditor\S+)/);
    const page = await fetch(link);
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(await page.text()).toContain('<title>Cairn</title>');
    pages = { CAIRN_CONSOLE_DIR: join(dataDir, 'console') };
    const files = [...started.output().matchAll(/^ {2}\w+ +(\/\S+\/tokens\/\w+)$/gm)].map(
      ([, file = '']) => file,
    );
    expect(files).toHaveLength(8);
    for (const file of files) expect(readFileSync(file, 'utf8')).toMatch(/^ey[\w-]+\.[\w-]+\.[\w-]+$/);
    expect(started.output()).toContain(`CAIRN_DATA_DIR=${dataDir} npx -y pnpm@12.21.0 run token --role hr`);
  });

  test('is refused in one line if another start uses the data folder', async () => {
    const { code, lines } = await refusal(start());
    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringMatching(/already runs on .* \(process \d+\)/)]);
  });

  test('provides tokens that the services accept', async () => {
    const printed = run([...token, '--role', 'hr'], { CAIRN_DATA_DIR: dataDir });
    expect(await printed.exited).toBe(0);
    authorization = `Bearer ${printed.output().trim()}`;
    const [, commands] = await (running[0] as Started).says(/commands +(http:\S+)/);
    const body = JSON.stringify({ name: 'Harbour', kind: 'company' });
    const send = (headers: Record<string, string>) =>
      fetch(`${commands}/v1/units`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
      });
    expect((await send({})).status).toBe(401);
    const reply = await send({ authorization });
    expect(reply.status).toBe(201);
    position = ((await reply.json()) as { position: string }).position;
  });

  test('restarts a service that was killed', async () => {
    const started = running[0] as Started;
    const [, pid] = await started.says(/okr-projector.* process (\d+)/);
    process.kill(Number(pid), 'SIGKILL');
    await started.says(/okr-projector died \(killed by SIGKILL/);
    await started.says(/okr-projector is back/);
    expect(await listening(started.addresses())).toHaveLength(11);
  });

  test('leaves no process behind when it is killed', async () => {
    const started = running[0] as Started;
    process.kill(started.pid, 'SIGKILL');
    await started.exited;
    await expect.poll(() => listening(started.addresses())).toEqual([]);
  });
});

describe('a start after one that was killed', () => {
  let second: Started;

  test('continues with its data', async () => {
    const keys = readFileSync(join(dataDir, 'keys/jwks.json'), 'utf8');
    second = start();
    await second.says(ready);
    const [, queries] = await second.says(/queries +(http:\S+)/);
    const url = `${queries}/v1/review-summaries?after=${position}`;
    expect((await fetch(url, { headers: { authorization } })).status).toBe(200);
    expect(readFileSync(join(dataDir, 'keys/jwks.json'), 'utf8')).toBe(keys);
  });

  test('leaves nothing running when it is interrupted', async () => {
    expect(await listening(second.addresses())).toHaveLength(11);
    process.kill(second.pid, 'SIGINT');
    expect(await second.exited).toBe(0);
    expect(second.output()).toContain('Stopped.');
    expect(await listening(second.addresses())).toEqual([]);
  });
});

test('a start that is told to stop before it is ready stops', async () => {
  const early = start();
  await early.says(/✓ eventstoredb/);
  process.kill(early.pid, 'SIGTERM');
  expect(await early.exited).toBe(0);
  expect(early.output()).toMatch(/Stopped\.\n$/);
  expect(await listening(early.addresses())).toEqual([]);
});

describe('a start that is refused', () => {
  const blank = () => mkdtemp(join(dataDir, 'blank-'));

  test('names all ports that are taken, and writes nothing', async () => {
    const servers = [createServer(), createServer()];
    for (const server of servers)
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const [rows = '', queries = ''] = servers.map((each) => String((each.address() as AddressInfo).port));
    const folder = await blank();
    const environment = { CAIRN_DATA_DIR: folder, CAIRN_QUERY_PORT: queries, CAIRN_POSTGRES_PORT: rows };
    const { code, lines } = await refusal(start([], environment));
    for (const server of servers) server.close();
    expect(code).toBe(1);
    const both = `Port ${rows} .*CAIRN_POSTGRES_PORT.*port ${queries} .*CAIRN_QUERY_PORT`;
    expect(lines).toEqual([expect.stringMatching(both)]);
    expect(await readdir(folder)).toEqual([]);
  });

  // Together, because most of each is a wait.
  test.concurrent.for([
    ['EVENTSTORE_URL', 'esdb://admin:secret@127.0.0.1:1?tls=false'],
    ['DATABASE_URL', 'postgres://cairn:secret@127.0.0.1:1/cairn'],
  ] as const)(
    'says that nothing answers at %s, without its password, and writes nothing',
    async ([variable, url], { expect }) => {
      const folder = await blank();
      const { code, lines } = await refusal(start([], { CAIRN_DATA_DIR: folder, [variable]: url }));
      expect(code).toBe(1);
      expect(lines).toEqual([expect.stringMatching(`${variable} \\(127\\.0\\.0\\.1:1: .*unset ${variable}`)]);
      expect(lines[0]).not.toContain('secret');
      expect(await readdir(folder)).toEqual([]);
    },
  );

  // Only the stores are started. A projector that finds the rows of another log ends with one line too.
  test('says in one line which part did not start and why, and leaves nothing running', async () => {
    const folder = join(dataDir, 'broken');
    await mkdir(folder, { mode: 0o711 });
    await writeFile(join(folder, 'eventstoredb'), '');
    const { code, lines } = await refusal(start([], { CAIRN_DATA_DIR: folder }));
    expect(code).toBe(1);
    expect(lines.filter((line) => !before.test(line))).toEqual([
      expect.stringMatching(/^Cairn does not start: eventstoredb did not start: the folder .* it is a file/),
    ]);
    const cluster = await readdir(join(folder, 'postgres'));
    expect(cluster).toContain('PG_VERSION');
    expect(cluster).not.toContain('postmaster.pid');
  });

  // The services' own test says the same of each; here only the way through `start` is new.
  test.runIf(isThorough)('says in one line that the id key is not that of the log', async () => {
    const { code, lines } = await refusal(
      start([], { CAIRN_ID_KEY: 'another-key-of-43-characters-another-key-ok' }),
    );
    expect(code).toBe(1);
    expect(lines.filter((line) => !before.test(line))).toEqual([
      expect.stringMatching(/^Cairn does not start: .*This log belongs to another id key: its fingerprint/),
    ]);
  });

  test('says that a person id is a UUID if --person is something else', async () => {
    const printed = run([...token, '--role', 'hr', '--person', 'xyz'], { CAIRN_DATA_DIR: await blank() });
    expect(await printed.exited).toBe(1);
    expect(printed.output()).toMatch(/^--person takes .*UUID.*\n$/);
  });

  test('says in one line what is wrong if an option does not exist', async () => {
    const { code, lines } = await refusal(start(['--frsh']));
    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringMatching(/--frsh.*start \[--fresh\]/)]);
  });
});

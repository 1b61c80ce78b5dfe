import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedEventStoreDB } from '@cairn/embedded-eventstoredb/start';
import { openEventStore } from '@cairn/event-store/open';
import { createLogger } from '@cairn/runtime/logger';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LogAccess, logAccess } from './log-access.ts';

let dataDir = '';
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'cairn-log-access-'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

const logger = createLogger({ service: 'test', level: 'silent' });

const headAt = async (url: string): Promise<unknown> => {
  const store = openEventStore({ connectionString: url, logger });
  try {
    return await store.head();
  } catch (error) {
    return (error as { code?: unknown }).code;
  } finally {
    await store.close();
  }
};

/** Serves an empty log with the files that the arguments name. */
const serve = async ({ args }: LogAccess) => {
  const [, certFile = '', , keyFile = '', , loginFile = ''] = args;
  const [cert, key, login] = await Promise.all(
    [certFile, keyFile, loginFile].map((file) => readFile(file, 'utf8')),
  );
  const [username = '', password = ''] = String(login).trim().split(':');
  return startEmbeddedEventStoreDB({
    port: 0,
    dataDir: join(dataDir, 'eventstoredb'),
    tls: { cert: String(cert), key: String(key) },
    credentials: { username, password },
  });
};

describe('an embedded event store with TLS', () => {
  test('answers those who have the certificate and the password of the data folder, and nobody else', async () => {
    const access = await logAccess(dataDir, true);
    const server = await serve(access);
    const url = access.url(server.port);
    expect(await headAt(url)).toBe(0n);
    expect(await headAt(url.replace(/cairn:[^@]+@/, 'cairn:wrong@'))).not.toBe(0n);
    expect(await headAt(url.replace(/cairn:[^@]+@/, ''))).not.toBe(0n);
    await server.stop();
  });

  test('keeps its certificate and password in files that only their owner can read', async () => {
    const first = await logAccess(dataDir, true);
    expect((await logAccess(dataDir, true)).url(1)).toBe(first.url(1));
    for (const name of await readdir(join(dataDir, 'keys')))
      expect((await stat(join(dataDir, 'keys', name))).mode & 0o777).toBe(0o600);
  });
});

test('an embedded event store without TLS needs no files', async () => {
  expect(await logAccess('/nowhere', false)).toMatchObject({ args: [] });
  expect((await logAccess('/nowhere', false)).url(2113)).toBe('esdb://127.0.0.1:2113?tls=false');
});

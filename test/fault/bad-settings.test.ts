import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { selfSigned } from '@cairn/embedded-eventstoredb/self-signed';
import { type EmbeddedEventStoreDB, startEmbeddedEventStoreDB } from '@cairn/embedded-eventstoredb/start';
import { scratchDatabase } from '@cairn/read-model/scratch-database.fixture';
import { isThorough } from '@cairn/testing/limits';
import { startProgram } from '@cairn/testing/start-program';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const key = 'a secret key of at least 32 characters';
const keys = { CAIRN_ID_KEY: key, CAIRN_PAYLOAD_KEY: key, CAIRN_JWKS_URL: 'https://issuer.example/jwks' };

/** Runs a service that cannot start, and returns its exit code and what it wrote. */
const end = async (service: string, environment: Record<string, string>) => {
  const main = fileURLToPath(new URL(`../../services/${service}/src/main.ts`, import.meta.url));
  const { exited, output } = await startProgram(main, [], {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { code: await exited, lines: output().trimEnd().split('\n') };
};

const ports = ['COMMAND', 'OKR_PROJECTOR'];
const anyPort = Object.fromEntries(ports.map((name) => [`CAIRN_${name}_PORT`, '0']));

const refused = (service: string, reason: RegExp) => ({
  code: 1,
  lines: [expect.stringMatching(new RegExp(`"level":"fatal".*"service":"${service}".*${reason.source}`))],
});

/** What is refused as one of the others is. */
const more: [service: string, variable: string, environment: Record<string, string>][] = isThorough
  ? [
      ['query-service', 'CAIRN_JWKS_FILE', { CAIRN_JWKS_URL: '', CAIRN_JWKS_FILE: '/dev/null' }],
      ['alert-reactor', 'CAIRN_ID_KEY', {}],
      ['command-service', 'CAIRN_PAYLOAD_KEY', {}],
      ['command-service', 'CAIRN_JWKS_URL', {}],
      ['launcher', 'CAIRN_ID_KEY', {}],
      ['review-projector', 'CAIRN_REVIEW_PROJECTOR_PORT', { CAIRN_REVIEW_PROJECTOR_PORT: 'four' }],
      ['scorecard-projector', 'CAIRN_LOG_LEVEL', { CAIRN_LOG_LEVEL: 'loud' }],
    ]
  : [];

describe('a service with a bad setting', () => {
  // A service behind HTTP, a reactor and a projector.
  test.each<[service: string, variable: string, environment: Record<string, string>]>([
    ['command-service', 'CAIRN_ID_KEY', {}],
    ['bias-reactor', 'EVENTSTORE_URL', { EVENTSTORE_URL: 'esdb://log.example:1?tls=maybe' }],
    ['okr-projector', 'DATABASE_URL_FILE', { DATABASE_URL_FILE: '/dev/null/x' }],
    ...more,
  ])(
    '%s ends with one line that names %s if it is missing or of no use',
    async (service, variable, environment) => {
      const ended = await end(service, { ...keys, [variable]: '', ...environment });
      expect(ended).toEqual(refused(service, new RegExp(variable)));
    },
  );
});

describe('a service that does not trust the certificate of its event store', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'cairn-untrusted-'));
  let server: EmbeddedEventStoreDB;
  beforeAll(async () => {
    server = await startEmbeddedEventStoreDB({ port: 0, dataDir, tls: selfSigned() });
  });
  afterAll(async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true });
  });

  test.each(['command-service', 'okr-projector'])('%s ends with one error that says so', async (service) => {
    const { code, lines } = await end(service, {
      ...keys,
      ...anyPort,
      EVENTSTORE_URL: `esdb://localhost:${server.port}?tls=true`,
      DATABASE_URL: await scratchDatabase(),
    });
    const errors = lines.filter((line) => /"level":"(warn|error|fatal)"/.test(line));
    expect({ code, lines: errors }).toEqual(refused(service, /not trusted.*tlsCAFile in EVENTSTORE_URL/));
  });
});

describe('a service whose port is taken', () => {
  const taken = createServer();
  beforeAll(() => new Promise<void>((listening) => taken.listen(0, '127.0.0.1', listening)));
  afterAll(() => new Promise((closed) => taken.close(closed)));

  test('ends with one line that says so', async () => {
    const { port } = taken.address() as AddressInfo;
    const ended = await end('bias-reactor', { CAIRN_BIAS_REACTOR_PORT: String(port) });
    expect(ended).toEqual(refused('bias-reactor', new RegExp(`EADDRINUSE.*${port}`)));
  });
});

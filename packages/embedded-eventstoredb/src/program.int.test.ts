import { existsSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startProcess } from '@cairn/testing/start-process';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import type { CommanderError } from 'commander';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { selfSigned } from './self-signed.ts';
import { temporaryDir } from './log/log.fixture.ts';
import { newProgram } from './program.ts';
import { startEmbeddedEventStoreDB, type EmbeddedEventStoreDB } from './start.ts';

const BIN = fileURLToPath(new URL('../bin/eventstoredb.mjs', import.meta.url));

const folder = temporaryDir();
const at = (name: string): string => join(folder.dir, name);
let server: EmbeddedEventStoreDB;

type Ended = { readonly code: number; readonly lines: readonly string[] };

/** Runs a command in this process. Returns what it printed, and the exit code that it set. */
const run = async (...argv: readonly string[]): Promise<Ended> => {
  let printed = '';
  const print = (text: string): boolean => {
    printed += text;
    return true;
  };
  const stdout = vi.spyOn(process.stdout, 'write').mockImplementation((text) => print(String(text)));
  const program = newProgram();
  for (const command of [program, ...program.commands])
    command.exitOverride().configureOutput({ writeErr: print });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return { code: Number(process.exitCode ?? 0), lines: printed.trim().split('\n') };
  } catch (error) {
    return { code: (error as CommanderError).exitCode, lines: printed.trim().split('\n') };
  } finally {
    stdout.mockRestore();
    process.exitCode = undefined;
  }
};

const fromBackup = async (name: string): Promise<string> => {
  await run('backup', '--data-dir', at('served'), '--to', at(name));
  return at(name);
};

beforeAll(async () => {
  const [one, other] = [selfSigned(), selfSigned()];
  const files = {
    cert: one.cert,
    key: one.key,
    'other-key': other.key,
    login: 'ada:s3cret\n',
    nobody: 'ada\n',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(at(name), text);
  mkdirSync(at('empty'));
  server = await startEmbeddedEventStoreDB({ port: 0, dataDir: at('served') });
  const client = EventStoreDBClient.connectionString(server.connectionString);
  await client.appendToStream('s', jsonEvent({ type: 'Noted', data: {} }));
  await client.dispose();
  truncateSync(join(await fromBackup('torn'), 'data.mdb'), 3 * 4096);
});
afterAll(async () => {
  await server.stop();
  folder.remove();
});

describe('the command line', () => {
  const tls = ['--tls-cert', at('cert'), '--tls-key', at('key')];
  const refusals: readonly (readonly [string, RegExp, readonly string[]])[] = [
    [
      'a missing certificate',
      /--tls-cert names .*: there is no such file/,
      ['--tls-cert', at('no'), '--tls-key', at('key')],
    ],
    [
      'a certificate without a key',
      /--tls-cert and --tls-key must be used together/,
      ['--tls-cert', at('cert')],
    ],
    [
      'a key of another certificate',
      /can't be used: key values mismatch/,
      ['--tls-cert', at('cert'), '--tls-key', at('other-key')],
    ],
    [
      'a missing credentials file',
      /--credentials-file names .*: there is no such file/,
      [...tls, '--credentials-file', at('no')],
    ],
    [
      'a credentials file without a password',
      /must contain one line of the form user:password/,
      [...tls, '--credentials-file', at('nobody')],
    ],
    ['credentials without TLS', /credentials need a certificate/, ['--credentials-file', at('login')]],
    ['a host that others can reach', /others can reach 0\.0\.0\.0/, ['--host', '0.0.0.0']],
    ['an invalid port', /must be a port number/, ['--port', '65536']],
    ['a size that is none', /1 to 16777216 bytes, not NaN/, ['--max-append-size', '1k']],
    ['an unknown option', /unknown option '--bogus'/, ['--bogus']],
    ['an unknown command', /unknown command 'bogus'/, ['bogus']],
    ['a data folder that is a file', /can't be used: it is a file/, ['--data-dir', at('key')]],
    [
      'a data folder in a file',
      /can't be used: a part of its path is a file/,
      ['--data-dir', join(at('key'), 'log')],
    ],
    ['a data folder that is served', /is in use by process \d+/, ['--data-dir', at('served')]],
    ['a torn data file', /is damaged, it is cut off/, ['--data-dir', at('torn')]],
    ['to verify a torn data file', /is damaged, it is cut off/, ['verify', '--data-dir', at('torn')]],
    ['to verify nothing', /there is no log in/, ['verify', '--data-dir', at('empty')]],
    [
      'to back up nothing',
      /there is no log in/,
      ['backup', '--data-dir', at('empty'), '--to', at('nothing')],
    ],
    [
      'to back up to a file',
      /can't be used: a part of its path is a file/,
      ['backup', '--data-dir', at('served'), '--to', at('key')],
    ],
    [
      'to back up over a log',
      /already holds a log/,
      ['backup', '--data-dir', at('served'), '--to', at('torn')],
    ],
    ['to back up nowhere', /required option '--to <folder>' not specified/, ['backup']],
    [
      'to copy from nowhere',
      /nonsense: Unexpected/,
      ['copy', '--from', 'nonsense', '--to', 'esdb://127.0.0.1:1', '--state', at('state')],
    ],
  ];

  test.each(refusals)('refuses %s in one line, and exits with 1', async (_, says, argv) => {
    const isPlaced = argv.includes('--data-dir') || ['backup', 'copy', 'bogus'].includes(argv[0] ?? '');
    const { code, lines } = await run(...argv, ...(isPlaced ? [] : ['--data-dir', at('unmade')]));
    expect([code, lines]).toEqual([1, [expect.stringMatching(says)]]);
    expect(existsSync(at('unmade'))).toBe(false);
  });

  test('refuses a port that is taken, and releases the data folder', async () => {
    const taken = ['--port', String(server.port), '--data-dir', at('second')];
    const { code, lines } = await run(...taken);
    expect([code, lines]).toEqual([1, [expect.stringMatching(/EADDRINUSE/)]]);
    expect(existsSync(at('second/server.lock'))).toBe(false);
  });

  test('backs up a folder while a server uses it, and verifies the copy', async () => {
    const { code, lines } = await run('verify', '--data-dir', await fromBackup('copy'));
    expect([code, JSON.parse(lines[0] ?? '')]).toEqual([
      0,
      expect.objectContaining({ msg: 'the log is sound', events: 1 }),
    ]);
  });

  test('is started by the bin script', async () => {
    const { exited, output } = startProcess([BIN, 'verify', '--data-dir', at('empty')]);
    expect([await exited, output()]).toEqual([1, expect.stringContaining('there is no log in')]);
  });

  test('can be imported from plain JavaScript', async () => {
    const index = JSON.stringify(new URL('../bin/index.mjs', import.meta.url));
    const script = `console.log(typeof (await import(${index})).startEmbeddedEventStoreDB)`;
    const { exited, output } = startProcess(['--input-type=module', '--eval', script]);
    expect([await exited, output()]).toEqual([0, 'function\n']);
  });

  test('serves over TLS with the credentials from a file, until it gets a signal', async () => {
    const argv = [...tls, '--credentials-file', at('login'), '--port', '0', '--data-dir', at('secret')];
    const { says, end } = startProcess([BIN, ...argv]);
    const [line] = await says(/^.*(?=\n)/);
    const { connectionString } = JSON.parse(line) as { connectionString: string };
    const known = connectionString.replace('//', '//ada:s3cret@');
    const client = EventStoreDBClient.connectionString(
      `${known}&tlsCAFile=${encodeURIComponent(at('cert'))}`,
    );
    expect(await client.appendToStream('s', jsonEvent({ type: 'Noted', data: {} }))).toMatchObject({
      success: true,
    });
    await client.dispose();
    expect(await end('SIGTERM')).toBe(0);
    expect(existsSync(at('secret/server.lock'))).toBe(false);
  });
});

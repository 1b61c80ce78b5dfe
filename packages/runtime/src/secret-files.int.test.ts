import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readEnvironment } from './environment.ts';

const root = mkdtempSync(join(tmpdir(), 'cairn-secrets-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const file = (content: string): string => {
  const path = join(root, `secret-${content.length}`);
  writeFileSync(path, content);
  return path;
};
const key = 'a secret key of at least 32 characters';

test.each(['', '\n', '\r\n'])('a secret is read from a file, without the line break %j at its end', (end) => {
  const read = readEnvironment({ CAIRN_ID_KEY_FILE: file(`${key}${end}`), CAIRN_ID_KEY: '' });
  expect(read.CAIRN_ID_KEY).toBe(key);
});

test('the URLs of both stores are read from files', () => {
  const [log, rows] = ['esdb://user:secret@log.example:2113', 'postgres://cairn:secret@rows.example/cairn'];
  const read = readEnvironment({ EVENTSTORE_URL_FILE: file(log), DATABASE_URL_FILE: file(rows) });
  expect([read.EVENTSTORE_URL, read.DATABASE_URL]).toEqual([log, rows]);
});

test('every secret that is set twice, or has no readable file, is named in one line without its value', () => {
  const wrong = {
    CAIRN_ID_KEY: key,
    CAIRN_ID_KEY_FILE: file(key),
    CAIRN_PAYLOAD_KEY_FILE: join(root, 'missing'),
    DATABASE_URL_FILE: file('\n'),
  };
  expect(() => readEnvironment(wrong)).toThrow(
    'The environment is wrong. DATABASE_URL_FILE: names an empty file; ' +
      'CAIRN_PAYLOAD_KEY_FILE: names a file that cannot be read (ENOENT); ' +
      'CAIRN_ID_KEY: is set, and so is CAIRN_ID_KEY_FILE; only one of them may be',
  );
});

test('a file with a wrong value is refused as the value itself is, without showing it', () => {
  const short = { CAIRN_ID_KEY_FILE: file('hunter2') };
  expect(() => readEnvironment(short)).toThrow(/CAIRN_ID_KEY: must have at least 32 characters$/);
});

import { tmpdir } from 'node:os';
import { afterEach, expect, test, vi } from 'vitest';
import { freePorts } from './ports.ts';
import { Refusal } from './refusal.ts';
import { readSettings } from './settings.ts';

afterEach(() => vi.unstubAllEnvs());

const given = (variables: Record<string, string>): void => {
  const usual = { CAIRN_DATA_DIR: tmpdir(), NODE_ENV: 'test' };
  for (const [name, value] of Object.entries({ ...usual, ...variables })) vi.stubEnv(name, value);
};

/** The one line in which it is refused. */
const refusalOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'not refused',
    (thrown: unknown) => {
      expect(thrown).toBeInstanceOf(Refusal);
      return (thrown as Refusal).message;
    },
  );

// A dot matches no line break.
test.each([
  ['a variable is wrong', { CAIRN_COMMAND_PORT: 'four' }, /^.*CAIRN_COMMAND_PORT.*$/],
  ['a secret file is missing', { CAIRN_ID_KEY_FILE: '/dev/null/x' }, /^.*CAIRN_ID_KEY_FILE.*ENOTDIR.*$/],
  ['it is meant for production', { NODE_ENV: 'production' }, /^.*EVENTSTORE_URL.*unset NODE_ENV.*$/],
  [
    'the data folder cannot be created',
    { CAIRN_DATA_DIR: '/dev/null/x' },
    /^.*\/dev\/null\/x.*CAIRN_DATA_DIR.*$/,
  ],
])('a start is refused in one line if %s', async (_what, variables, line) => {
  given(variables);
  expect(await refusalOf(readSettings([]))).toMatch(line);
});

test('a start names the two services that have the same port', async () => {
  given({ CAIRN_QUERY_PORT: '4999', CAIRN_COMMAND_PORT: '4999' });
  const { environment } = await readSettings([]);
  const ports = freePorts(environment, ['CAIRN_COMMAND_PORT', 'CAIRN_QUERY_PORT']);
  expect(await refusalOf(ports)).toMatch(/^.*4999 .*CAIRN_COMMAND_PORT and CAIRN_QUERY_PORT.*$/);
});

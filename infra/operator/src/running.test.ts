import { afterEach, expect, test, vi } from 'vitest';
import { importCommand } from './import.command.ts';
import { rescreenCommand } from './rescreen.command.ts';

afterEach(() => vi.unstubAllEnvs());

const optionsOf = (name: string) =>
  importCommand()
    .commands.find((each) => each.name() === name)
    ?.opts();

test('a command asks the services of the usual start with its tokens', () => {
  expect(optionsOf('goals')).toMatchObject({
    url: 'http://127.0.0.1:4001',
    tokenFile: '.cairn/tokens/strategist',
  });
});

test('a command asks the services of a start with other ports and another data folder', () => {
  vi.stubEnv('CAIRN_DATA_DIR', '/elsewhere');
  vi.stubEnv('CAIRN_COMMAND_PORT', '5001');
  vi.stubEnv('CAIRN_QUERY_PORT', '5002');
  expect(optionsOf('goals')).toMatchObject({
    url: 'http://127.0.0.1:5001',
    tokenFile: '/elsewhere/tokens/strategist',
  });
  expect(rescreenCommand().opts()).toMatchObject({ url: 'http://127.0.0.1:5002' });
});

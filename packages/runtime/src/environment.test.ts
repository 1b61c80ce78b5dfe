import { describe, expect, test } from 'vitest';
import { environment, readEnvironment, required } from './environment.ts';

describe('the environment', () => {
  test('the environment has a default for everything that one machine needs', () => {
    expect(readEnvironment({})).toMatchObject({
      EVENTSTORE_URL: 'esdb://127.0.0.1:2113?tls=false',
      CAIRN_COMMAND_PORT: 4001,
      CAIRN_LOG_LEVEL: 'info',
    });
  });

  test('a port is read as a number and an empty variable as unset', () => {
    const read = readEnvironment({ CAIRN_QUERY_PORT: '5002', CAIRN_COMMAND_PORT: '' });
    expect([read.CAIRN_QUERY_PORT, read.CAIRN_COMMAND_PORT]).toEqual([5002, 4001]);
  });

  test('every wrong variable is named and no value is shown', () => {
    const wrong = { CAIRN_QUERY_PORT: 'seven', CAIRN_PAYLOAD_KEY: 'hunter2' };
    expect(() => readEnvironment(wrong)).toThrow(/CAIRN_QUERY_PORT.*CAIRN_PAYLOAD_KEY/);
    expect(() => readEnvironment(wrong)).not.toThrow(/seven|hunter2/);
  });

  test('the error for a missing variable says what the variable is for', () => {
    expect(() => required(readEnvironment({}), 'CAIRN_PAYLOAD_KEY')).toThrow(
      /CAIRN_PAYLOAD_KEY is not set: secret/,
    );
  });

  test('every variable has a description', () => {
    const undescribed = Object.entries(environment).filter(([, schema]) => !schema.description);
    expect(undescribed).toEqual([]);
  });
});

import { Rejection } from '@cairn/contracts/rejection';
import { StreamParked } from '@cairn/event-store/errors';
import { createLogger } from '@cairn/runtime/logger';
import { expect, test } from 'vitest';
import { patiently } from './patiently.ts';

const logger = createLogger({ service: 'test', level: 'silent' });
const { signal } = new AbortController();

/** An attempt that fails with each of these errors before it succeeds. */
const failing = (...errors: readonly Error[]) => {
  const left = [...errors];
  return async (): Promise<string> => {
    const error = left.shift();
    if (error) throw error;
    return 'done';
  };
};

const lostRace = new Rejection('conflict', 'stream/conflict', 'Others changed it.');
const away = new Rejection('behind', 'event-store/unavailable', 'It does not answer.');

test('repeats what fails because a race was lost or the log is away', async () => {
  expect(await patiently({ logger, signal }, failing(lostRace, away))).toBe('done');
});

test('throws what waiting does not cure', async () => {
  const parked = new StreamParked({ stream: 'goal-1', revision: 0, type: 'GoalSet' });
  await expect(patiently({ logger, signal }, failing(parked))).rejects.toBe(parked);
  const bug = new TypeError('bug');
  await expect(patiently({ logger, signal }, failing(bug))).rejects.toBe(bug);
});

test('gives up when it is stopped', async () => {
  const stopping = new AbortController();
  const attempt = async (): Promise<string> => {
    stopping.abort();
    throw away;
  };
  expect(await patiently({ logger, signal: stopping.signal }, attempt)).toBeUndefined();
});

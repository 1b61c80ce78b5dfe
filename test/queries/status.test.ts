import { afterAll, beforeAll, expect, test } from 'vitest';
import { appendMalformed } from '../fault/malformed.fixture.ts';
import { startSystem, type System } from '../system.ts';

type Status = {
  eventStore: { reachable: boolean; head: string; retries: number };
  readModels: { name: string; position: string; lag: string; parked: number }[];
};

let system: System;
beforeAll(async () => {
  system = await startSystem({ reactor: false });
});
afterAll(() => system.stop());

const status = async (roles: Parameters<System['caller']>[0]): Promise<Status> => {
  const { token } = await system.caller(roles);
  const headers = { authorization: `Bearer ${token}` };
  return (await system.query.inject({ url: '/v1/status', headers })).json<Status>();
};

test('the status tells how far each read model is behind the log, and what is parked', async () => {
  const stream = 'goal-0192f0c4-7b1a-7c3e-8d52-000000000001';
  const { position } = await appendMalformed(system.eventStoreUrl, { stream, type: 'GoalSet' });
  const caughtUp = (name: string, parked: number) => ({ name, position, lag: '0', parked });
  await expect
    .poll(async () => (await status(['employee'])).readModels)
    .toEqual([caughtUp('okr', 1), caughtUp('review', 0), caughtUp('scorecard', 0)]);
  expect((await status(['integrator'])).eventStore).toEqual({ reachable: true, head: position, retries: 0 });
});

test('the same figures stand in the metrics', async () => {
  const { payload } = await system.query.inject('/metrics');
  expect(payload).toMatch(/^cairn_read_model_lag\{read_model="okr"\} 0$/m);
  expect(payload).toMatch(/^cairn_event_store_retries 0$/m);
});

import { EventStoreUnavailable } from '@cairn/event-store/errors';
import type { Principal } from '@cairn/http/principal';
import { uuid } from '@cairn/testing/uuid';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { CarriedOut } from '../handle.ts';
import { runImport } from './import.run.ts';

const principal: Principal = {
  personId: uuid('1'),
  kind: 'human',
  roles: ['employee'],
  client: 'tests',
  issuer: 'tests',
  subject: 'tests',
  expiresAt: 0,
};
const done: CarriedOut = {
  id: uuid('60'),
  revision: 0,
  position: 1n,
  created: true,
  unchanged: false,
  correlationId: uuid('c'),
};

/** Carries out what comes when it is let, and notes the order. */
const importing = () => {
  const came: string[] = [];
  const pending: (() => void)[] = [];
  const carried = (path: string) => ({
    path,
    body: z.strictObject({}),
    carryOut: async ({ url }: { url: string }) => {
      came.push(url);
      await new Promise<void>((resolve) => pending.push(resolve));
      return done;
    },
  });
  const commands = new Map([
    ['SetGoal', carried('/v1/goals')],
    ['DropKeyResult', carried('/v1/goals/:goalId/key-results/:keyResultId/drop')],
    ['CloseGoal', carried('/v1/goals/:goalId/close')],
  ]);
  return {
    came,
    pending,
    run: (lines: readonly Line[]) => runImport({ commands, principal }, lines.map(sent)),
  };
};

type Line = { key: string; command: string; ids?: Record<string, string> };
const sent = ({ key, command, ids = {} }: Line, i: number) => ({
  line: i + 1,
  fields: { line: i + 1, key, command, ids, body: {} },
});

const settled = async () => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

test('refuses an id that the path of the command does not name', async () => {
  const { came, run } = importing();
  const { results } = await run([
    { key: 'A', command: 'SetGoal', ids: { occurredAt: uuid('2') } },
    { key: 'B', command: 'CloseGoal', ids: { goalId: uuid('3'), score: uuid('4') } },
    { key: 'C', command: 'CloseGoal' },
  ]);
  expect(results.map(({ fields }) => fields?.map(({ path }) => path))).toEqual([
    ['ids/occurredAt'],
    ['ids/score'],
    ['ids/goalId'],
  ]);
  expect(came).toEqual([]);
});

test('a command waits for those before it to the same thing, and for no others', async () => {
  const { came, pending, run } = importing();
  const [goalId, keyResultId] = [uuid('3'), uuid('4')];
  const imported = run([
    { key: 'A', command: 'SetGoal' },
    { key: 'B', command: 'SetGoal' },
    { key: 'C', command: 'DropKeyResult', ids: { goalId, keyResultId } },
    { key: 'D', command: 'CloseGoal', ids: { goalId } },
  ]);
  await settled();
  const drop = `/v1/goals/${goalId}/key-results/${keyResultId}/drop`;
  expect(came).toEqual(['/v1/goals', '/v1/goals', drop]);
  while (pending.length > 0) {
    pending.shift()?.();
    await settled();
  }
  expect((await imported).written).toBe(4);
  expect(came.at(-1)).toBe(`/v1/goals/${goalId}/close`);
});

test('a command that the event store does not answer is sent again, and is not refused', async () => {
  let silent = 2;
  const carryOut = async () => {
    if (silent-- > 0) throw new EventStoreUnavailable(new Error('no answer'));
    return done;
  };
  const commands = new Map([['SetGoal', { path: '/v1/goals', body: z.strictObject({}), carryOut }]]);
  const lines = [sent({ key: 'G1', command: 'SetGoal' }, 0)];
  expect(await runImport({ commands, principal }, lines)).toMatchObject({ written: 1, refused: 0 });
  silent = 100;
  await expect(runImport({ commands, principal }, lines)).rejects.toThrow('does not answer');
});

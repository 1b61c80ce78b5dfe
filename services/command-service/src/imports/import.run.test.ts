import { EventStoreUnavailable } from '@cairn/event-store/errors';
import type { Principal } from '@cairn/http/principal';
import { uuid } from '@cairn/testing/uuid';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { CarriedOut } from '../carried-out.ts';
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
    body: z.looseObject({}),
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
    ['EmployPerson', carried('/v1/people/:personId/employments')],
    ['AssignManager', carried('/v1/people/:personId/managers')],
    ['EndEmployment', carried('/v1/people/:personId/end')],
  ]);
  return {
    came,
    pending,
    run: (lines: readonly Line[]) =>
      runImport({ commands, principal, personCalled: () => uuid('9') }, lines.map(sent)),
  };
};

type Line = { key: string; command: string; ids?: Record<string, unknown>; body?: object };
const sent = ({ key, command, ids = {}, body = {} }: Line, i: number) => ({
  line: i + 1,
  fields: { line: i + 1, key, command, ids, body },
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

test('a manager is employed before they are assigned and leaves afterwards, by whichever id they are named', async () => {
  const { came, pending, run } = importing();
  const [managerId, external] = [uuid('9'), { personCalled: 'E9' }];
  const assign = (key: string, personId: string, manager: unknown) =>
    ({ key, command: 'AssignManager', ids: { personId }, body: { managerId: manager } }) as const;
  const imported = run([
    { key: 'A', command: 'EmployPerson', ids: { personId: external } },
    assign('B', uuid('3'), managerId),
    assign('C', uuid('4'), external),
    { key: 'D', command: 'EndEmployment', ids: { personId: managerId } },
  ]);
  const steps: number[] = [];
  for (let turn = 0; turn < 3; turn += 1) {
    await settled();
    steps.push(came.length);
    for (const carry of pending.splice(0)) carry();
  }
  await settled();
  for (const carry of pending.splice(0)) carry();
  expect((await imported).written).toBe(4);
  expect(steps).toEqual([1, 3, 4]);
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

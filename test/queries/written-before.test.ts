import { randomUUID } from 'node:crypto';
import type { CycleEvent } from '@cairn/contracts/cycle.events';
import type { GoalEvent } from '@cairn/contracts/goal.events';
import { defaultPolicy } from '@cairn/domain/cycle.policy';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import { startSystem, type System } from '../system.ts';

let system: System;
let owner: Caller;
beforeAll(async () => {
  system = await startSystem({ reactor: false });
  owner = await system.caller(['employee', 'manager', 'strategist']);
});
afterAll(() => system.stop());

const occurredAt = '2026-01-05T09:00:00.000Z';

/** Appends an event as a version without today's limits wrote it. */
const write = async (stream: string, { type, data }: CycleEvent | GoalEvent): Promise<string> => {
  const { personId } = owner;
  const actor = { personId, kind: 'human', actingAs: 'hr', client: 'c', issuer: 'i', subject: 's' } as const;
  const metadata = {
    $correlationId: 'c',
    $causationId: 'c',
    schemaVersion: 1,
    recordedAt: occurredAt,
    actor,
  };
  const { position } = await system.store.append(stream, [{ id: randomUUID(), type, data, metadata }], 'any');
  return String(position);
};

const shown = async (path: string, after: string) => {
  const headers = { authorization: `Bearer ${owner.token}` };
  const reply = await system.query.inject({ url: `/v1${path}?after=${after}`, headers });
  return { status: reply.statusCode, body: reply.json<{ keyResults?: object[] }>() };
};

describe('an event from before a limit existed', () => {
  test('is shown: a goal that becomes stale in the year 10000', async () => {
    const [cycleId, goalId] = [randomUUID(), randomUUID()];
    const period = { from: '9999-12-31', to: '9999-12-31' };
    await write(`cycle-${cycleId}`, {
      type: 'CycleOpened',
      data: {
        cycleId,
        name: 'For ever',
        kind: 'okr',
        scope: 'organisation',
        evaluationPeriod: period,
        administrationWindow: period,
        timeZone: 'UTC',
        scale: null,
        dimensions: [],
        policy: defaultPolicy('okr'),
        eligible: 'everyone',
        exclusions: [],
        occurredAt,
      },
    });
    const context = {
      visibility: 'public',
      owner: { kind: 'person', id: owner.personId },
      accountableId: owner.personId,
      unitId: null,
      cycleId,
    } as const;
    const after = await write(`goal-${goalId}`, {
      type: 'GoalSet',
      data: {
        goalId,
        context,
        occurredAt,
        title: 'Outlast everything',
        level: 'individual',
        ambition: 'committed',
        period,
        checkInCadenceDays: 366,
        progressFrom: 'keyResults',
        strategicObjective: null,
        keyResults: [
          {
            keyResultId: randomUUID(),
            title: 'Still there',
            weight: 1,
            measure: { kind: 'yesNo' },
          },
        ],
      },
    });
    expect(await shown(`/goals/${goalId}`, after)).toMatchObject({
      status: 200,
      body: { keyResults: [{ status: 'pending', staleAfter: '+010000-12-31T00:00:00.000Z' }] },
    });
  });
});

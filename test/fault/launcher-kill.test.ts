import { fileURLToPath } from 'node:url';
import { launcher } from '@cairn/launcher/actor';
import { newId } from '@cairn/runtime/new-id';
import { stamp } from '@cairn/event-store/stamp';
import type { PersonEvent } from '@cairn/contracts/person.events';
import { streamOf } from '@cairn/contracts/streams';
import { startProgram } from '@cairn/testing/start-program';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reviewCycle, type Staff, staff, year } from '../journeys/organisation.fixture.ts';
import { startSystem, type System } from '../system.ts';

const MAIN = fileURLToPath(new URL('../../services/launcher/src/main.ts', import.meta.url));
const PEOPLE = 400;
const AT_ONCE = 40;

let system: System;
let people: Staff;
beforeAll(async () => {
  system = await startSystem({ reactor: false });
  people = await staff(system);
});
afterAll(() => system.stop());

const occurredAt = '2020-01-01T00:00:00.000Z';

/** Writes a person who reports to the boss straight into the log. */
const hire = async (): Promise<void> => {
  const [personId, employmentId, correlation] = [newId(), newId(), newId()];
  const held = { personId, employmentId, effectiveFrom: '2020-01-01', occurredAt };
  const events: PersonEvent[] = [
    { type: 'PersonRegistered', data: { personId, name: 'Kim', occurredAt } },
    { type: 'PersonEmployed', data: held },
    { type: 'ManagerAssigned', data: { ...held, managerId: people.boss.personId, relation: 'line' } },
  ];
  const stream = streamOf('person', personId);
  const metadata = {
    $correlationId: correlation,
    $causationId: correlation,
    recordedAt: occurredAt,
    actor: launcher,
  };
  const stored = stamp(events, { types: system.store.types, stream, after: -1, idOf: newId, metadata });
  await system.store.append(stream, stored, 'noStream');
};

const startLauncher = () =>
  startProgram(MAIN, [], {
    env: {
      ...process.env,
      EVENTSTORE_URL: system.eventStoreUrl,
      CAIRN_LAUNCHER_PORT: '0',
      CAIRN_ID_KEY: 'an id key of at least 32 characters',
    },
  });

const openedIn = async (): Promise<string[]> => {
  const opened: string[] = [];
  for await (const entry of system.store.readAll({ categories: ['review'] }))
    if (entry.kind === 'event' && entry.event.type === 'ReviewOpened')
      opened.push(entry.event.data.context.employmentId);
  return opened;
};

/** Resolves as soon as the log holds an event of this type. */
const untilWritten = async (type: string): Promise<void> => {
  const found = new AbortController();
  for await (const arrived of system.store.subscribeAll({ after: 'start', signal: found.signal }))
    if (arrived.some((entry) => entry.kind === 'event' && entry.event.type === type)) found.abort();
};

test('a launch that is killed in the middle opens each review once', async () => {
  // Some at a time: a busy machine would not answer all of them in the time that an append may take.
  for (let hired = 0; hired < PEOPLE; hired += AT_ONCE)
    await Promise.all(Array.from({ length: AT_ONCE }, hire));
  const cycle = reviewCycle(`Reviews ${year}`, `${year + 2}-12-31`);
  const { id: cycleId } = await system.does(people.hr, '/cycles', cycle);
  const killed = await startLauncher();
  await system.does(people.hr, `/cycles/${cycleId}/launches`, { kind: 'annual' });
  await untilWritten('ReviewOpened');
  await killed.end('SIGKILL');
  expect((await openedIn()).length).toBeLessThan(PEOPLE);

  const again = await startLauncher();
  await untilWritten('LaunchCompleted');
  expect(await again.end('SIGTERM')).toBe(0);
  const opened = await openedIn();
  // The three members of the staff who have a manager are reviewed too.
  expect(opened).toHaveLength(PEOPLE + 3);
  expect(new Set(opened).size).toBe(opened.length);
  type Report = { launch: object; opened: number };
  expect(await system.reads<Report>(people.hr, `/cycles/${cycleId}/population`)).toMatchObject({
    launch: { state: 'completed', opened: PEOPLE + 3, openBefore: 0, leftOut: 1 },
    opened: PEOPLE + 3,
  });
});

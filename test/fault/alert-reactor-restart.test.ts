import { fileURLToPath } from 'node:url';
import { advance, type Episodes, settle } from '@cairn/alert-reactor/episodes';
import { commandFor } from '@cairn/alert-reactor/append';
import { emptyState } from '@cairn/alert-reactor/state';
import type { AnyRecorded } from '@cairn/contracts/registry';
import { dayOf } from '@cairn/contracts/day';
import { keyedIds } from '@cairn/runtime/derived-id';
import { ago, daysAgo } from '@cairn/testing/clock';
import { rounds } from '@cairn/testing/limits';
import { startProgram } from '@cairn/testing/start-program';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Staff, staff } from '../journeys/organisation.fixture.ts';
import { startSystem, type System } from '../system.ts';

const MAIN = fileURLToPath(new URL('../../services/alert-reactor/src/main.ts', import.meta.url));
const KILLS = rounds(1);
const idKey = 'an id key of at least 32 characters';

let system: System;
let people: Staff;
let cycleId: string;
beforeAll(async () => {
  system = await startSystem({ reactor: false });
  people = await staff(system);
  const evaluationPeriod = { from: daysAgo(60), to: daysAgo(-60) };
  cycleId = (await system.does(people.hr, '/cycles', { name: 'Now', kind: 'okr', evaluationPeriod })).id;
});
afterAll(() => system.stop());

const startReactor = async () => {
  const { says, end } = await startProgram(MAIN, [], {
    env: {
      ...process.env,
      EVENTSTORE_URL: system.eventStoreUrl,
      CAIRN_ALERT_REACTOR_PORT: '0',
      CAIRN_ID_KEY: idKey,
    },
  });
  const [, url] = await says(/"url":"([^"]+)"/);
  const ready = async (): Promise<number> => (await fetch(`${url}/ready`)).status;
  return { ready, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
};

const eventsOf = async (): Promise<AnyRecorded[]> => {
  const events: AnyRecorded[] = [];
  for await (const entry of system.store.readAll()) if (entry.kind === 'event') events.push(entry.event);
  return events;
};

const isEpisode = ({ type }: AnyRecorded): boolean => type === 'AlertRaised' || type === 'AlertCleared';

/** The episodes in the log: which alert began or ended at which trigger, in order. */
const episodesIn = (events: readonly AnyRecorded[]): string[] =>
  events.flatMap(({ type, data }) =>
    type === 'AlertRaised' || type === 'AlertCleared'
      ? [`${data.alertId}/${type}/${data.trigger.eventId}`]
      : [],
  );

/** The episodes that the log requires, computed from all other events, in order. */
const episodesDue = (events: readonly AnyRecorded[]): string[] => {
  const [state, episodes]: [ReturnType<typeof emptyState>, Episodes] = [emptyState(), new Map()];
  const deriveId = keyedIds(idKey);
  return events.flatMap((trigger) =>
    advance({ state, episodes }, trigger, () => false).map((transition) => {
      settle(episodes, transition);
      const { type, data } = commandFor(transition, { trigger, deriveId, at: '2026-01-01T00:00:00.000Z' });
      return `${data.alertId}/${type === 'RaiseAlert' ? 'AlertRaised' : 'AlertCleared'}/${data.trigger.eventId}`;
    }),
  );
};

/** Waits until the log has this many episodes. */
const untilEpisodes = async (count: number): Promise<void> => {
  const enough = new AbortController();
  let found = 0;
  for await (const arrived of system.store.subscribeAll({ after: 'start', signal: enough.signal })) {
    for (const entry of arrived) if (entry.kind === 'event' && isEpisode(entry.event)) found += 1;
    if (found >= count) enough.abort();
  }
};

/** The day by the machine's clock, which is that of a reactor in a process of its own. */
const realDay = (): string => dayOf(Date.now());

const setGoals = async (): Promise<void> => {
  const { subject } = people;
  for (const i of [1, 2, 3, 4]) {
    const { id } = await system.does(subject, '/goals', {
      title: `Goal ${i}`,
      level: 'individual',
      ambition: 'committed',
      cycleId,
      owner: { kind: 'person', id: subject.personId },
      keyResults: [{ title: 'NPS', measure: { kind: 'increase', baseline: 40, target: 60 } }],
      occurredAt: ago(30),
    });
    await system.does(subject, `/goals/${id}/blockers`, {
      text: 'No budget',
      occurredAt: ago(20),
    });
  }
};

test('an alert reactor that is killed and started again loses no episode and writes none twice', async () => {
  const firstDay = realDay();
  await setGoals();
  for (let kills = 0; kills < KILLS; kills++) {
    const before = episodesIn(await eventsOf()).length;
    const reactor = await startReactor();
    // It is killed at some moment between the first episode after its start and the last.
    await untilEpisodes(before + 1 + kills);
    await reactor.kill();
    await setGoals();
  }
  const reactors = await Promise.all([1, 2].map(startReactor));
  await expect.poll(() => Promise.all(reactors.map(({ ready }) => ready()))).toEqual([200, 200]);
  await expect
    .poll(async () => {
      const events = await eventsOf();
      return episodesDue(events).length - episodesIn(events).length;
    })
    .toBe(0);
  expect(await Promise.all(reactors.map(({ stop }) => stop()))).toEqual([0, 0]);

  const events = await eventsOf();
  expect(episodesIn(events)).toEqual(episodesDue(events));
  expect(episodesIn(events).length).toBeGreaterThanOrEqual(2 * 4 * (KILLS + 1));
  const days = events.flatMap(({ type, data }) => (type === 'DayBegan' ? [data.day] : []));
  expect(days).not.toEqual([]);
  expect([...new Set([firstDay, realDay()])]).toEqual(expect.arrayContaining(days));
  expect(days).toEqual([...new Set(days)]);
});

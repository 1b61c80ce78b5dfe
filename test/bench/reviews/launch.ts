import { setTimeout } from 'node:timers/promises';
import { streamOf } from '@cairn/contracts/streams';
import { type EventStore, openEventStore } from '@cairn/event-store/open';
import { createLogger } from '@cairn/runtime/logger';
import { writeAll } from '../fill.ts';
import type { Line } from '../figures.ts';
import { idOf } from '../ids.ts';
import { cycle, people, person } from '../log.ts';
import { openStage, type Stage } from '../stage.ts';
import { startRawBatches } from '../strategy/raw.ts';

const subjects = 5_000;
const cycles = [idOf('cycle', 'first'), idOf('cycle', 'second')];
/** As many appends as the launcher has in flight. */
const inFlight = 64;

type Opened = { type: string; data: Record<string, unknown>; metadata: Record<string, unknown> };

/** Waits for the end of a launch, without following the log beside it. Returns how many reviews it opened. */
const launched = async (store: EventStore, cycleId: string): Promise<number> => {
  for (;;) {
    for await (const entry of store.readStream(streamOf('population', cycleId)))
      if (entry.kind === 'event' && entry.event.type === 'LaunchCompleted') return entry.event.data.opened;
    await setTimeout(10);
  }
};

/** The last review that was opened. */
const lastOpened = async (store: EventStore): Promise<Opened> => {
  for await (const entry of store.readAll({ direction: 'backwards', from: 'end', categories: ['review'] }))
    if (entry.kind === 'event')
      return { type: entry.event.type, data: { ...entry.event.data }, metadata: { ...entry.event.metadata } };
  throw new Error('The launch opened no review.');
};

const ask = async (stage: Stage, url: string, cycleId: string): Promise<void> => {
  const token = await stage.mintToken({ personId: person(1), roles: ['hr'] });
  const reply = await fetch(`${url}/v1/cycles/${cycleId}/launches`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ kind: 'annual' }),
  });
  if (!reply.ok) throw new Error(`The launch was refused: ${reply.status} ${await reply.text()}`);
};

/**
 * (g) Reviews that a launch opens per second, compared with raw appends of the same event with as many in flight: the first
 * launch of a process beside the first appends of one, and the second beside the second.
 */
export const benchLaunch = async (): Promise<Line[]> => {
  const stage = await openStage();
  try {
    const { EVENTSTORE_URL: connectionString } = stage.environment;
    const store = openEventStore({
      connectionString,
      logger: createLogger({ service: 'bench', level: 'error' }),
    });
    const rows = Array.from({ length: subjects }, (_, n) => people(n));
    await writeAll(store, [...cycles.map((cycleId) => cycle('review', cycleId)), ...rows]);
    await stage.service('launcher', 'CAIRN_LAUNCHER_PORT');
    const command = await stage.service('command-service', 'CAIRN_COMMAND_PORT');
    const raw = startRawBatches(stage);
    const lines: Line[] = [];
    for (const [place, cycleId] of cycles.entries()) {
      const since = performance.now();
      await ask(stage, command.url, cycleId);
      const opened = await launched(store, cycleId);
      const figure = opened / ((performance.now() - since) / 1_000);
      const event = await lastOpened(store);
      const peer = await raw.perSecond({ streams: opened, events: 1, inFlight, event });
      const what = `(g) the ${place === 0 ? 'first' : 'next'} launch of ${opened} reviews ÷ raw appends`;
      lines.push({ what, figure, peer, unit: '/s', mark: 0.5 });
    }
    await raw.stop();
    await store.close();
    return lines;
  } finally {
    await stage.close();
  }
};

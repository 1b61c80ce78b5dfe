import { eventsIn } from '@cairn/contracts/registry';
import { type LoggedEvent, streamsToRead } from '@cairn/domain/goal-streams';
import { readEvents } from '@cairn/event-store/parking';
import pMap from 'p-map';
import type { CommandContext } from '../context.ts';

const concurrency = 8;

type Log = { store: Pick<CommandContext['store'], 'readStream'> };

const eventsOf = async ({ store }: Log, stream: string): Promise<LoggedEvent[]> =>
  eventsIn(await readEvents(store, stream), 'goal', 'alignment', 'kpi');

/** Reads the streams that the results of these goals rest on: their own, and those of the goals that contribute to them. */
export const readGoals = async (context: Log, goalIds: readonly string[]) => {
  const streams = new Map<string, readonly LoggedEvent[]>();
  const read = (stream: string) => streams.get(stream);
  for (let next = streamsToRead(read, goalIds); next.length > 0; next = streamsToRead(read, goalIds))
    await pMap(next, async (name) => streams.set(name, await eventsOf(context, name)), { concurrency });
  return read;
};

import { qualified } from '@cairn/read-model/ddl';
import { parkedTable } from '@cairn/read-model/parked.tables';
import type { Session } from '@cairn/read-model/postgres';
import type { Logger } from '@cairn/runtime/logger';
import type { ParkedStream, ParkedStreams } from './admit.ts';

/** The parked streams of a read model. */
export const readParkedStreams = async (
  { run }: Pick<Session, 'run'>,
  schema: string,
): Promise<ParkedStreams> => {
  const text = `select * from ${qualified(schema, parkedTable.name)} order by position`;
  const { rows } = await run<ParkedStream>({ text });
  return new Map(rows.map((row) => [row.stream, row]));
};

/** Logs each stream that was parked or released between two states. */
export const reportParked = (logger: Logger, before: ParkedStreams, now: ParkedStreams): void => {
  for (const { stream, revision, event_id: eventId, type: eventType, reason } of now.values())
    if (before.get(stream)?.event_id !== eventId)
      logger.error(
        { stream, revision, eventId, eventType, reason },
        'an event cannot be folded: its stream is parked',
      );
  for (const stream of before.keys())
    if (!now.has(stream)) logger.info({ stream }, 'a parked stream was released');
};

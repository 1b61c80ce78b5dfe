import type { Connection } from './connection.ts';
import { BadState, type EventMark } from './progress.file.ts';
import { eventAt } from './read.ts';

/** Source and target are the same server. */
export class SameServer extends Error {
  override readonly name = 'SameServer';
}

/** Throws `SameServer` if source and target are one server or in one cluster, under whatever names. */
export const refuseSame = async (source: Connection, target: Connection): Promise<void> => {
  const [sources, targets] = [await source.members(), await target.members()];
  if (sources.some((member) => targets.includes(member)))
    throw new SameServer(`${source.name} and ${target.name} are the same server; a copy needs two servers`);
};

/** Throws `BadState` if a marked event is gone, because then the server has a different log than before. */
export const refuseChanged = async (
  connection: Connection,
  mark: EventMark | undefined,
  file: string,
): Promise<void> => {
  if (!mark) return;
  const event = await eventAt(connection, BigInt(mark.position));
  if (event?.id !== mark.eventId)
    throw new BadState(
      `${connection.name} has a different log than when ${file} was written; choose another state file`,
    );
};

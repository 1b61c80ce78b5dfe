import type { Coordinate } from '@cairn/contracts/coordinate';
import type { SeenAt } from '@cairn/contracts/review.values';
import type { Evidence } from '@cairn/contracts/values';
import { isCitable } from '@cairn/domain/review.cited';
import { coordinateKey, evidenceKey } from '@cairn/domain/review.facts';
import { placeOf } from '@cairn/event-store/decode';
import { isInLog } from '@cairn/event-store/in-log';
import type { CommandContext } from '../context.ts';

const lastRevision = async ({ store }: CommandContext, stream: string): Promise<number> => {
  for await (const last of store.readStream(stream, { direction: 'backwards', limit: 1 }))
    return placeOf(last).revision;
  return -1;
};

/**
 * Streams are never cut short, so an event exists if its stream is long enough. The writer's right to read a stream is decided
 * before the stream is read.
 */
const cited = async (
  context: CommandContext,
  evidence: readonly Evidence[],
  isThere: (cited: Evidence) => Promise<boolean>,
): Promise<string[]> => {
  const readable: Evidence[] = [];
  for (const each of evidence) if (isCitable(each) && (await isThere(each))) readable.push(each);
  const streams = [...new Set(readable.map(({ stream }) => stream))];
  const last = await Promise.all(
    streams.map(async (stream) => [stream, await lastRevision(context, stream)] as const),
  );
  const ends = new Map(last);
  return readable
    .filter(({ stream, revision }) => revision <= (ends.get(stream) ?? -1))
    .map((each) => evidenceKey(each));
};

const seen = async ({ store }: CommandContext, at: Coordinate): Promise<string[]> =>
  (await isInLog(store, { position: BigInt(at.position), eventId: at.eventId })) ? [coordinateKey(at)] : [];

/**
 * Which of the cited events, and of the coordinates that were on the writer's screen, are in the log. A cited event counts
 * only if the writer may read it.
 */
export const inLog = async (
  context: CommandContext,
  {
    evidence,
    seenAt,
    isThere,
  }: { evidence: readonly Evidence[]; seenAt: SeenAt; isThere: (cited: Evidence) => Promise<boolean> },
): Promise<ReadonlySet<string>> => {
  const [events, ...coordinates] = await Promise.all([
    cited(context, evidence, isThere),
    ...Object.values(seenAt).map((at) => seen(context, at)),
  ]);
  return new Set([...events, ...coordinates.flat()]);
};

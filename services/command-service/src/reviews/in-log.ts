import type { Coordinate } from '@cairn/contracts/coordinate';
import type { SeenAt } from '@cairn/contracts/review.values';
import type { Evidence } from '@cairn/contracts/values';
import { isCitable } from '@cairn/domain/review.cited';
import { coordinateKey, evidenceKey } from '@cairn/domain/review.facts';
import { isInLog } from '@cairn/event-store/in-log';
import type { CommandContext } from '../context.ts';

/** Whether a stream holds an event at this revision that can be read. A skip is no evidence, and neither is what it skips. */
const isReadable = async ({ store }: CommandContext, { stream, revision }: Evidence): Promise<boolean> => {
  for await (const { kind } of store.readStream(stream, { from: revision, limit: 1 }))
    return kind === 'event' || kind === 'unknown';
  return false;
};

/** The writer's right to read a stream is decided before the stream is read. */
const cited = async (
  context: CommandContext,
  evidence: readonly Evidence[],
  isThere: (cited: Evidence) => Promise<boolean>,
): Promise<string[]> => {
  const allowed: Evidence[] = [];
  for (const each of evidence) if (isCitable(each) && (await isThere(each))) allowed.push(each);
  const readable = await Promise.all(allowed.map((each) => isReadable(context, each)));
  return allowed.filter((_, i) => readable[i]).map((each) => evidenceKey(each));
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

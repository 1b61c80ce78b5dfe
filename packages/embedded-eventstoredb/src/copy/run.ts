import { openAppender } from './append.ts';
import { arrange } from './arrange.ts';
import { checkCopy } from './check.ts';
import { connect, type Connection } from './connection.ts';
import { isServersOwn, type CopiedEvent } from './event.ts';
import { BadState, readProgress, writeProgress, type Mark, type Progress } from './progress.file.ts';
import { eventAt, lastEvent, readLog } from './read.ts';
import { startWriter } from './write.ts';

export type CopyOptions = {
  readonly from: string;
  readonly to: string;
  /** Where it is noted how far the copy has come. */
  readonly stateFile: string;
  /** Told now and then which part of the work is at which position of the source, of all there are. */
  readonly onProgress?: (phase: 'copy' | 'check', at: bigint, end: bigint) => void;
};

export type CopyResult = {
  readonly events: number;
  /** Streams that were not copied, with the reason. */
  readonly refused: ReadonlyMap<string, string>;
  /** Streams that the source's server keeps for itself. */
  readonly left: readonly string[];
};

/** A copy from a server to itself. */
export class SameServer extends Error {
  override readonly name = 'SameServer';
}

const NOTE_EVERY = 5000;

type Work = {
  readonly source: Connection;
  readonly target: Connection;
  readonly options: CopyOptions;
  readonly end: bigint;
};

const markOf = (event: CopiedEvent | undefined): Mark | undefined =>
  event && { position: String(event.position), eventId: event.id };

/** Throws `SameServer` where source and target are one server, whatever they are called, or of one cluster. */
const refuseSame = async (source: Connection, target: Connection): Promise<void> => {
  const [ours, theirs] = [await source.members(), await target.members()];
  if (ours.some((member) => theirs.includes(member)))
    throw new SameServer(`${source.name} and ${target.name} are the same server; a copy needs two`);
};

/** Throws `BadState` where the event of a mark is not there any more: the server has another log than it had. */
const refuseOther = async (connection: Connection, mark: Mark | undefined, file: string): Promise<void> => {
  if (!mark) return;
  const event = await eventAt(connection, BigInt(mark.position));
  if (event?.id !== mark.eventId)
    throw new BadState(
      `${connection.name} has another log than when ${file} was written; name another state file`,
    );
};

/** Copies up to `end` and returns the streams that were refused. */
const copyEvents = async (work: Work, known: Progress | undefined): Promise<ReadonlyMap<string, string>> => {
  const { source, target, options, end } = work;
  const arrangement = arrange(known?.deleted);
  const appender = await openAppender(target);
  const before = (await lastEvent(target))?.position ?? 0n;
  const writer = startWriter(target, appender, { end: before, refused: known?.refused ?? {} });
  const start = known?.copied && BigInt(known.copied.position);
  let copied = known?.copied;
  let sinceNote = 0;
  const note = async (): Promise<void> => {
    await writer.settle();
    options.onProgress?.('copy', BigInt(copied?.position ?? 0), end);
    if (arrangement.waiting().length > 0) return;
    const last = markOf(await lastEvent(target));
    writeProgress(options.stateFile, {
      from: source.name,
      to: target.name,
      ...(copied && { copied }),
      ...(last && { target: last }),
      deleted: arrangement.deleted(),
      refused: Object.fromEntries(writer.refused),
    });
  };
  try {
    await note();
    for await (const event of readLog(source, { from: start ?? 'start' })) {
      if (event.position > end) break;
      if (start !== undefined && event.position <= start) continue;
      const ready = isServersOwn(event.stream) ? [] : arrangement.take(event);
      for (const next of ready) await writer.write(next);
      copied = markOf(event);
      if (++sinceNote % NOTE_EVERY === 0) await note();
    }
    await note();
  } finally {
    appender.close();
  }
  const refused = new Map(writer.refused);
  for (const stream of arrangement.waiting())
    refused.set(stream, 'it was deleted and written again, and the source no longer tells its metadata');
  return refused;
};

/**
 * Copies a log from one server to another, up to the event that is its last when the copy begins, and then holds the
 * two against each other. An interrupted copy goes on where it was, or from the start where its state file is gone;
 * what stands in the target is not written twice. Throws `DifferentCopy` when the target is not the same in the end,
 * `SameServer`, `BadState` when the state file is of no use here, and `ServerFailed` with the server's name.
 */
export const copyLog = async (options: CopyOptions): Promise<CopyResult> => {
  const { onProgress, stateFile } = options;
  const source = connect(options.from);
  const target = connect(options.to);
  try {
    const known = readProgress(stateFile, source.name, target.name);
    await refuseSame(source, target);
    await refuseOther(source, known?.copied, stateFile);
    await refuseOther(target, known?.target, stateFile);
    const end = (await lastEvent(source))?.position;
    if (end === undefined) return { events: 0, refused: new Map(), left: [] };
    const refused = await copyEvents({ source, target, options, end }, known);
    let checked = 0;
    const onEvent = (position: bigint): void => {
      if (++checked % NOTE_EVERY === 0) onProgress?.('check', position, end);
    };
    const same = await checkCopy({ source, target, until: end, refused, onEvent });
    onProgress?.('check', end, end);
    return { ...same, refused };
  } finally {
    await Promise.all([source.close(), target.close()]);
  }
};

import { openAppender } from './append.ts';
import { arrange } from './arrange.ts';
import { checkCopy } from './check.ts';
import { connect, type Connection } from './connection.ts';
import { isServersOwn } from './event.ts';
import { readProgress, withoutCredentials, writeProgress, type Progress } from './progress.file.ts';
import { lastPosition, readLog } from './read.ts';
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

const NOTE_EVERY = 5000;

type Work = {
  readonly source: Connection;
  readonly target: Connection;
  readonly options: CopyOptions;
  readonly end: bigint;
};

/** Copies up to `end` and returns the streams that were refused. */
const copyEvents = async (work: Work, known: Progress | undefined): Promise<ReadonlyMap<string, string>> => {
  const { source, target, options, end } = work;
  const arrangement = arrange(known?.deleted);
  const appender = await openAppender(target);
  const before = (await lastPosition(target)) ?? 0n;
  const writer = startWriter(target, appender, { end: before, refused: known?.refused ?? {} });
  let last = BigInt(known?.position ?? 0);
  let sinceNote = 0;
  const note = async (): Promise<void> => {
    await writer.settle();
    options.onProgress?.('copy', last, end);
    if (arrangement.waiting().length > 0) return;
    writeProgress(options.stateFile, {
      from: withoutCredentials(options.from),
      to: withoutCredentials(options.to),
      position: String(last),
      deleted: arrangement.deleted(),
      refused: Object.fromEntries(writer.refused),
    });
  };
  try {
    for await (const event of readLog(source, { from: known ? last : 'start' })) {
      if (event.position > end) break;
      if (known && event.position <= BigInt(known.position)) continue;
      const ready = isServersOwn(event.stream) ? [] : arrangement.take(event);
      for (const next of ready) await writer.write(next);
      last = event.position;
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
 * what stands in the target is not written twice. Throws `DifferentCopy` when the target is not the same in the end.
 */
export const copyLog = async (options: CopyOptions): Promise<CopyResult> => {
  const known = readProgress(options.stateFile, options.from, options.to);
  const source = connect(options.from);
  const target = connect(options.to);
  try {
    const end = await lastPosition(source);
    if (end === undefined) return { events: 0, refused: new Map(), left: [] };
    const refused = await copyEvents({ source, target, options, end }, known);
    let checked = 0;
    const onEvent = (position: bigint): void => {
      if (++checked % NOTE_EVERY === 0) options.onProgress?.('check', position, end);
    };
    const same = await checkCopy({ source, target, until: end, refused, onEvent });
    options.onProgress?.('check', end, end);
    return { ...same, refused };
  } finally {
    await Promise.all([source.close(), target.close()]);
  }
};

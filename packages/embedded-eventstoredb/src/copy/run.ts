import { openAppender } from './append.ts';
import { arrange } from './arrange.ts';
import { checkCopy } from './check.ts';
import { connect, type Connection } from './connection.ts';
import { isServersOwn, type CopiedEvent } from './event.ts';
import { readProgress, writeProgress, type EventMark, type Progress } from './progress.file.ts';
import { lastEvent, readLog } from './read.ts';
import { refuseChanged, refuseSame } from './refuse.ts';
import { startWriter } from './write.ts';

export type CopyOptions = {
  readonly from: string;
  readonly to: string;
  /** The file that holds the copy's progress. */
  readonly stateFile: string;
  /** Called often with the phase, the source's position it has reached, and the last position. */
  readonly onProgress?: (phase: 'copy' | 'check', at: bigint, end: bigint) => void;
};

export type CopyResult = {
  readonly events: number;
  /** Streams that were not copied, each with the reason. */
  readonly refused: ReadonlyMap<string, string>;
  /** Streams that the source's server writes for itself; they are not copied. */
  readonly skipped: readonly string[];
};

/** Progress is saved after this many events. */
const SAVE_EVERY = 5000;
/** The check shows its progress after this many events. */
const CHECKED_EVERY = 100;

type CopyJob = {
  readonly source: Connection;
  readonly target: Connection;
  readonly options: CopyOptions;
  readonly end: bigint;
};

const markOf = (event: CopiedEvent | undefined): EventMark | undefined =>
  event && { position: String(event.position), eventId: event.id };

/** Copies the events up to `end`. Returns the streams that were refused. */
const copyEvents = async (
  job: CopyJob,
  known: Progress | undefined,
): Promise<ReadonlyMap<string, string>> => {
  const { source, target, options, end } = job;
  const arrangement = arrange(known?.deleted);
  const appender = await openAppender(target);
  const before = (await lastEvent(target))?.position ?? 0n;
  const writer = startWriter(target, appender, { end: before, refused: known?.refused ?? {} });
  const start = known?.copied && BigInt(known.copied.position);
  let copied = known?.copied;
  let sinceSave = 0;
  const save = async (): Promise<void> => {
    await writer.flush();
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
    await save();
    for await (const event of readLog(source, { from: start ?? 'start' })) {
      if (event.position > end) break;
      if (start !== undefined && event.position <= start) continue;
      const ready = isServersOwn(event.stream) ? [] : arrangement.take(event);
      for (const next of ready) await writer.write(next);
      copied = markOf(event);
      options.onProgress?.('copy', event.position, end);
      if (++sinceSave % SAVE_EVERY === 0) await save();
    }
    await save();
  } finally {
    appender.close();
  }
  const refused = new Map(writer.refused);
  for (const stream of arrangement.waiting())
    refused.set(
      stream,
      'it was deleted and written again, and the source no longer has the metadata that ended the deletion',
    );
  return refused;
};

/**
 * Copies a log from one server to another, up to the event that is the last when the copy begins, and then compares the
 * two. An interrupted copy resumes from its state file, or from the start if the file is gone; nothing is written twice.
 * Throws `DifferentCopy` if the two logs differ in the end, `SameServer`, `BadState` if the state file can't be used, and
 * `ServerFailed`.
 */
export const copyLog = async (options: CopyOptions): Promise<CopyResult> => {
  const { onProgress, stateFile } = options;
  const source = connect(options.from);
  const target = connect(options.to);
  try {
    const known = readProgress(stateFile, source.name, target.name);
    await refuseSame(source, target);
    await refuseChanged(source, known?.copied, stateFile);
    await refuseChanged(target, known?.target, stateFile);
    const end = (await lastEvent(source))?.position;
    if (end === undefined) return { events: 0, refused: new Map(), skipped: [] };
    const refused = await copyEvents({ source, target, options, end }, known);
    let checked = 0;
    const onEvent = (position: bigint): void => {
      if (++checked % CHECKED_EVERY === 0) onProgress?.('check', position, end);
    };
    const same = await checkCopy({ source, target, until: end, refused, onEvent });
    onProgress?.('check', end, end);
    return { ...same, refused };
  } finally {
    await Promise.all([source.close(), target.close()]);
  }
};

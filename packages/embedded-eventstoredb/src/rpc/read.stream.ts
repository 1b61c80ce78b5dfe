import type { Call } from '../wire/call.ts';
import { frame } from '../wire/frame.ts';
import { StatusError, UNKNOWN } from '../wire/status.ts';
import { takeAsStored, type Visit } from '../log/read/visit.ts';
import { readStreamBackward, readStreamForward, type StreamReader } from '../log/read/stream.ts';
import { takeResolved } from '../log/read/links.ts';
import type { Log } from '../log/open.ts';
import { TOMBSTONE } from '../record/write.ts';
import { lengthField } from '../record/protobuf.ts';
import { follow } from './follow.ts';
import { pump } from './pump.ts';
import type { ReadOptions } from './read.options.ts';
import { deletedStream } from './refusals.ts';

type StreamOptions = ReadOptions & { readonly stream: string };

const notFound = (stream: string): Buffer =>
  frame(lengthField(4, lengthField(1, lengthField(3, Buffer.from(stream)))));

const visitFor = (log: Log, { resolveLinks }: ReadOptions): Visit =>
  resolveLinks ? takeResolved(log.parts) : takeAsStored;

const refuse = (): never => {
  throw new StatusError({ code: UNKNOWN, message: 'Unexpected ReadStreamResult: Error' });
};

/** Reads one stream from a revision on, including that revision. */
export const readStream = async (log: Log, call: Call, options: StreamOptions): Promise<void> => {
  const { isBackwards, from, limit } = options;
  if (limit === 0 || (from === 'end' && !isBackwards)) refuse();
  const stream = log.find(options.stream);
  if (stream.status === 'tombstoned') throw new StatusError(deletedStream(options.stream));
  if (stream.status !== 'live') {
    call.send(notFound(options.stream));
    call.finish();
    return;
  }
  const visit = visitFor(log, options);
  const begin = from === 'start' ? 0 : from === 'end' ? stream.head : from;
  const read = isBackwards ? readStreamBackward : readStreamForward;
  const reader = read(log.parts, { stream, from: begin, limit, visit });
  await pump(call, reader.pull);
  call.finish();
};

/** A live subscriber to one stream fell behind if more events than this are waiting for it. */
const BEHIND_EVENTS = 1000;

/** Subscribes to one stream: sends all events after a revision, and new ones as they are appended. */
export const subscribeToStream = async (log: Log, call: Call, options: StreamOptions): Promise<void> => {
  const name = options.stream;
  let stream = log.find(name);
  if (stream.status === 'tombstoned') throw new StatusError(deletedStream(name));
  const visit = visitFor(log, options);
  const startsEmpty = stream.status !== 'live' && options.from !== 'end';
  let hasSent = false;
  let next = options.from === 'start' ? 0 : options.from === 'end' ? stream.head + 1 : options.from + 1;
  // Kept only while there is something to read, because thousands of subscriptions may be waiting.
  let reader: StreamReader | undefined;
  const pull = (): Buffer | undefined => {
    let frames = reader?.pull();
    if (!frames) {
      reader = undefined;
      stream = log.find(name);
      if (stream.head < next || stream.status === 'softDeleted') return undefined;
      reader = readStreamForward(log.parts, { stream, from: next, limit: Infinity, visit });
      frames = reader.pull();
    }
    if (frames && reader) next = reader.next();
    hasSent ||= frames !== undefined && frames.length > 0;
    return frames;
  };
  await follow(log, call, {
    stream: name,
    pull,
    isCaughtUp: () => !startsEmpty || hasSent,
    isBehind: () => stream.head !== TOMBSTONE && stream.head - next > BEHIND_EVENTS,
    atEnd: () => {
      if (stream.status === 'tombstoned') call.finish(deletedStream(name));
    },
  });
};

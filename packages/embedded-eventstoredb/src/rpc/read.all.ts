import type { Call } from '../wire/call.ts';
import { frame } from '../wire/frame.ts';
import { StatusError, UNKNOWN } from '../wire/status.ts';
import { isBetweenEvents, readBackward, readForward } from '../log/read/all.ts';
import { takeResolved } from '../log/read/links.ts';
import { takeAsStored, type Visit } from '../log/read/visit.ts';
import type { Log } from '../log/open.ts';
import { lengthField, varintField } from '../record/protobuf.ts';
import { buildFilter, type Filter } from './filter.ts';
import { follow } from './follow.ts';
import { pump } from './pump.ts';
import type { ReadOptions } from './read.options.ts';

const checkpoint = (position: number): Buffer =>
  frame(lengthField(3, Buffer.concat([varintField(1, position), varintField(2, position)])));

const filtered =
  ({ matches }: Filter, take: Visit): Visit =>
  (view, packer) =>
    matches(view) && take(view, packer);

/** Sends a checkpoint after every `checkpointEvery` events that the filter has looked at. */
const withCheckpoints = ({ checkpointEvery }: Filter, take: Visit): Visit => {
  let looked = 0;
  return (view, packer) => {
    const taken = take(view, packer);
    looked++;
    if (looked < checkpointEvery) return taken;
    looked = 0;
    const bytes = checkpoint(view.position);
    packer.push(bytes, 0, bytes.length);
    return taken;
  };
};

const visitFor = (log: Log, options: ReadOptions): Visit => {
  const take = options.resolveLinks ? takeResolved(log.parts) : takeAsStored;
  const filter = options.filter && buildFilter(options.filter);
  if (!filter) return take;
  const chosen = filtered(filter, take);
  return options.isSubscription ? withCheckpoints(filter, chosen) : chosen;
};

/** A live subscriber to `$all` fell behind if more bytes than this are waiting for it. */
const BEHIND_BYTES = 4 * 1024 * 1024;

/** Subscribes to `$all`: sends all events after a position, and new ones as they are appended. */
export const subscribeToAll = async (log: Log, call: Call, options: ReadOptions): Promise<void> => {
  const from = options.from === 'start' ? 0 : options.from === 'end' ? log.end() : options.from + 1;
  const visit = visitFor(log, options);
  const reader = readForward(log.parts, { from, limit: Infinity, visit, mayBorrow: !options.resolveLinks });
  await follow(log, call, {
    stream: undefined,
    pull: () => reader.pull(log.end()),
    isCaughtUp: () => true,
    isBehind: () => log.end() - reader.position() > BEHIND_BYTES,
  });
};

const noSuchPosition = (): StatusError =>
  new StatusError({ code: UNKNOWN, message: 'Unexpected ReadAllResult: Error' });

/**
 * Reads `$all`: forwards from a position on, or backwards from the last event before it. Like EventStoreDB, it refuses a
 * position inside an event.
 */
export const readAll = async (log: Log, call: Call, options: ReadOptions): Promise<void> => {
  const end = log.end();
  if (typeof options.from === 'number' && !isBetweenEvents(log.parts, options.from)) throw noSuchPosition();
  const visit = visitFor(log, options);
  const { limit } = options;
  if (options.isBackwards) {
    const from = options.from === 'start' ? 0 : options.from === 'end' ? end : options.from;
    if (from > end) throw noSuchPosition();
    const reader = readBackward(log.parts, { from, limit, visit });
    await pump(call, () => reader.pull(end));
  } else {
    const from = options.from === 'start' ? 0 : options.from === 'end' ? end : options.from;
    const reader = readForward(log.parts, { from, limit, visit, mayBorrow: !options.resolveLinks });
    await pump(call, () => reader.pull(end));
  }
  call.finish();
};

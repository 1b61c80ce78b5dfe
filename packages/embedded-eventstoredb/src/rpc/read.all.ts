import type { Call } from '../wire/call.ts';
import { frame } from '../wire/frame.ts';
import { StatusError, UNKNOWN } from '../wire/status.ts';
import { readBackward, readForward } from '../log/read/all.ts';
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

/** Says every so many events how far the filter has looked. */
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

/** Bytes that a live subscriber to everything may lag before it is told that it fell behind. */
const BEHIND_BYTES = 4 * 1024 * 1024;

/** A subscription to `$all`: what stands after a position, and then what comes. */
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

/** A read of `$all`. Forwards begins with a position, backwards with what stands before it. */
export const readAll = async (log: Log, call: Call, options: ReadOptions): Promise<void> => {
  const end = log.end();
  const visit = visitFor(log, options);
  const { limit } = options;
  if (options.isBackwards) {
    const from = options.from === 'start' ? 0 : options.from === 'end' ? end : options.from;
    if (from > end) throw new StatusError({ code: UNKNOWN, message: 'Unexpected ReadAllResult: Error' });
    const reader = readBackward(log.parts, { from, limit, visit });
    await pump(call, () => reader.pull(end));
  } else {
    const from = options.from === 'start' ? 0 : options.from === 'end' ? end : options.from;
    const reader = readForward(log.parts, { from, limit, visit, mayBorrow: !options.resolveLinks });
    await pump(call, () => reader.pull(end));
  }
  call.finish();
};

import type { ProposedEvent } from '../../record/proposed.ts';
import { TOMBSTONE } from '../../record/write.ts';
import { parseLimits } from '../streams/limits.ts';
import { isMetastream, originalOf } from '../streams/metastream.ts';
import { visibleEvent } from '../streams/stream.ts';
import { decide, type Decision, type Expected } from './decide.ts';
import type { DecidedStream } from './decided.ts';
import type { LogParts } from './parts.ts';
import { skipPosition, stage } from './write-group.ts';

export type AppendRequest = {
  readonly stream: string;
  readonly expected: Expected;
  readonly events: readonly ProposedEvent[];
};

/** `head` is the stream's last revision, -1 for none. `position` is undefined if the event is hidden. */
export type AppendResult =
  | { readonly kind: 'stored'; readonly head: number; readonly position: number | undefined }
  | { readonly kind: 'wrong'; readonly head: number }
  | { readonly kind: 'deleted' };

/** Writes events into the group that is open and updates their stream's decided state. Returns the last position. */
export const write = (
  { writer, decided, recent, clock, numbers }: LogParts,
  stream: DecidedStream,
  events: readonly ProposedEvent[],
  first = stream.head + 1,
): number => {
  const group = writer.group();
  if (stream.number === 0) {
    stream.number = numbers.next();
    group.names.push({ name: stream.name, number: stream.number });
  }
  const position = stage(group, stream, { events, first, created: Buffer.from(clock.ticks()) });
  for (const [index, { id }] of events.entries()) {
    recent.add({ stream: stream.number, id, revision: first + index });
  }
  stream.head = first + events.length - 1;
  stream.pending.push({ first, ids: events.map(({ id }) => id) });
  stream.end = group.end;
  group.touched.add(stream.name);
  const last = events.at(-1);
  if (last && isMetastream(stream.name) && stream.head !== TOMBSTONE) {
    const original = decided.get(originalOf(stream.name));
    original.limits = parseLimits(last.data.toString());
    original.hasMetadata = true;
    original.end = group.end;
    group.touched.add(original.name);
  }
  return position;
};

const apply = (parts: LogParts, stream: DecidedStream, request: AppendRequest): number => {
  if (request.events.length === 0) return skipPosition(parts.writer.group());
  return write(parts, stream, request.events);
};

const answer = (parts: LogParts, decision: Decision, request: AppendRequest): AppendResult => {
  if (decision.kind !== 'repeat') return decision.kind === 'wrong' ? decision : { kind: 'deleted' };
  const event = visibleEvent(parts, { stream: request.stream, revision: decision.last });
  return { kind: 'stored', head: decision.last, position: event?.position };
};

/**
 * Decides an append at once, in the order of the calls, and resolves when everything that the answer depends on is on
 * disk. Rejects if the disk refuses the write; then nothing of the append is stored.
 */
export const append = async (parts: LogParts, request: AppendRequest): Promise<AppendResult> => {
  const stream = parts.decided.get(request.stream);
  const ids = request.events.map(({ id }) => id);
  const decision = decide(parts.decided.stateOf(stream), request.expected, ids);
  if (decision.kind !== 'append') {
    await parts.writer.flushed();
    return answer(parts, decision, request);
  }
  const position = apply(parts, stream, request);
  if (decision.revives && request.events.length > 0) parts.revive(stream, decision.first);
  const { head } = stream;
  await parts.writer.flushed();
  return { kind: 'stored', head, position };
};

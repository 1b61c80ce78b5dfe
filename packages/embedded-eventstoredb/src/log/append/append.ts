import type { ProposedEvent } from '../../record/proposed.ts';
import { TOMBSTONE } from '../../record/write.ts';
import { decide, type Decision, type Expected } from './decide.ts';
import { skipPosition, stage } from './write-group.ts';
import type { Held } from './decided.ts';
import { parseLimits } from '../streams/limits.ts';
import { isMetastream, originalOf } from '../streams/names.ts';
import { visiblePosition } from '../streams/stream.ts';
import type { LogParts } from './parts.ts';

export type AppendRequest = {
  readonly stream: string;
  readonly expected: Expected;
  readonly events: readonly ProposedEvent[];
};

/** `head` is the stream's last revision, -1 for none; `position` is missing where the event is hidden. */
export type AppendResult =
  | { readonly kind: 'stored'; readonly head: number; readonly position: number | undefined }
  | { readonly kind: 'wrong'; readonly head: number }
  | { readonly kind: 'deleted' };

/** Writes events to the open group and moves the decided state of their stream. Returns the last position. */
export const write = (
  { writer, holder, recent, clock, numbers }: LogParts,
  stream: Held,
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
  stream.until = group.end;
  group.touched.add(stream.name);
  const last = events.at(-1);
  if (last && isMetastream(stream.name) && stream.head !== TOMBSTONE) {
    const about = holder.hold(originalOf(stream.name));
    about.limits = parseLimits(last.data.toString());
    about.described = true;
    about.until = group.end;
    group.touched.add(about.name);
  }
  return position;
};

const apply = (parts: LogParts, stream: Held, request: AppendRequest): number => {
  if (request.events.length === 0) return skipPosition(parts.writer.group());
  return write(parts, stream, request.events);
};

const answer = (parts: LogParts, decision: Decision, request: AppendRequest): AppendResult => {
  if (decision.kind !== 'repeat') return decision.kind === 'wrong' ? decision : { kind: 'deleted' };
  const position = visiblePosition(parts.index, parts.blocks, {
    stream: request.stream,
    revision: decision.last,
  });
  return { kind: 'stored', head: decision.last, position };
};

/**
 * Decides an append at once, in the order of the calls, and answers when all that the answer rests on is on disk.
 * Rejects when the disk refuses; nothing of the append is stored then.
 */
export const append = async (parts: LogParts, request: AppendRequest): Promise<AppendResult> => {
  const stream = parts.holder.hold(request.stream);
  const ids = request.events.map(({ id }) => id);
  const decision = decide(parts.holder.subject(stream), request.expected, ids);
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

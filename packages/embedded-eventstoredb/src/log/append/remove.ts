import { randomUUID } from 'node:crypto';
import { NO_BYTES, type ProposedEvent } from '../../record/proposed.ts';
import { TOMBSTONE } from '../../record/write.ts';
import { metastreamOf } from '../streams/metastream.ts';
import { write } from './append.ts';
import { decide, type Expected } from './decide.ts';
import type { DecidedStream } from './decided.ts';
import type { LogParts } from './parts.ts';

export type RemoveRequest = {
  readonly stream: string;
  readonly expected: Expected;
  /** With a tombstone the stream is gone for good. Without one it may be written again. */
  readonly tombstone: boolean;
};

export type RemoveResult =
  | { readonly kind: 'removed'; readonly position: number }
  | { readonly kind: 'wrong'; readonly head: number }
  | { readonly kind: 'deleted' };

const metadataEvent = (json: string): ProposedEvent => ({
  id: randomUUID(),
  type: '$metadata',
  isJson: true,
  data: Buffer.from(json),
  metadata: NO_BYTES,
});

const tombstoneEvent = (): ProposedEvent => ({
  id: randomUUID(),
  type: '$streamDeleted',
  isJson: false,
  data: NO_BYTES,
  metadata: NO_BYTES,
});

/** Ends the deletion of a stream: hides all events before its first new one. Its old metadata stays dropped. */
export const reviveStream = (parts: LogParts, stream: DecidedStream, first: number): void => {
  write(parts, parts.decided.get(metastreamOf(stream.name)), [metadataEvent(`{"$tb":${first}}`)]);
};

const remove = (parts: LogParts, stream: DecidedStream, tombstone: boolean): number =>
  tombstone
    ? write(parts, stream, [tombstoneEvent()], TOMBSTONE)
    : write(parts, parts.decided.get(metastreamOf(stream.name)), [
        metadataEvent('{"$tb":9223372036854775807}'),
      ]);

/** Whether a deletion expects no stream, and there is none but its metadata: EventStoreDB deletes it then. */
const isOnlyMetadata = ({ decided }: LogParts, { stream, expected }: RemoveRequest): boolean =>
  expected === 'noStream' && decided.get(metastreamOf(stream)).head >= 0;

/** Deletes a stream, or puts a tombstone on it. Resolves when that is on disk. */
export const removeStream = async (parts: LogParts, request: RemoveRequest): Promise<RemoveResult> => {
  const stream = parts.decided.get(request.stream);
  const decision = decide(parts.decided.stateOf(stream), request.expected, [randomUUID()]);
  const isEmpty = !request.tombstone && stream.head < 0 && !isOnlyMetadata(parts, request);
  if (decision.kind === 'deleted' || decision.kind !== 'append' || isEmpty) {
    await parts.writer.flushed();
    return decision.kind === 'deleted' ? decision : { kind: 'wrong', head: stream.head };
  }
  const position = remove(parts, stream, request.tombstone);
  await parts.writer.flushed();
  return { kind: 'removed', position };
};

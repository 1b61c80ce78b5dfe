import { frame } from '../wire/frame.ts';
import type { Call } from '../wire/call.ts';
import { coalesced } from '../wire/coalesce.ts';
import type { Handler } from '../wire/serve.ts';
import type { AppendResult } from '../log/append/append.ts';
import { BadEvent, type ProposedEvent } from '../record/proposed.ts';
import { decodeBatchPart, type AppendOptions, type BatchPart } from './append.decode.ts';
import * as reply from './batch.encode.ts';
import { decodeProposed } from './proposed.decode.ts';
import type { ServerContext } from './server.ts';

type Batch = {
  readonly correlation: Buffer;
  readonly options: AppendOptions;
  readonly events: ProposedEvent[];
  size: number;
  refusal: reply.BatchRefusal | undefined;
};

/** A client is not read from while more bytes of appends than this wait for the disk. */
const MOST_WAITING = 32 * 1024 * 1024;

const begin = ({ correlation, options }: BatchPart): Batch => {
  const known = options ?? { stream: '', expected: 'any', deadline: undefined };
  const refusal =
    known.stream === '' ? reply.badRequest("Value cannot be null. (Parameter 'value')") : undefined;
  return { correlation, options: known, events: [], size: 0, refusal };
};

const add = (batch: Batch, bytes: Buffer, proposed: BatchPart['proposed'], limit: number): void => {
  for (const { start, stop } of proposed) {
    if (batch.refusal) return;
    try {
      const event = decodeProposed(bytes, start, stop);
      batch.size += event.data.length;
      batch.events.push(event);
    } catch (error) {
      if (!(error instanceof BadEvent)) throw error;
      batch.refusal = reply.badRequest(error.message);
    }
    if (batch.size > limit) batch.refusal = reply.tooLarge(limit);
  }
};

const refused = ({ correlation, options }: Batch, refusal: reply.BatchRefusal): Buffer =>
  frame(reply.encodeRefused({ correlation, stream: options.stream }, refusal));

const answer = (batch: Batch, result: AppendResult): Buffer => {
  const to = { correlation: batch.correlation, stream: batch.options.stream };
  if (result.kind === 'stored') return reply.storedFrame(to, result);
  const refusal =
    result.kind === 'deleted'
      ? reply.streamDeleted(batch.options.stream)
      : reply.wrongVersion(batch.options.expected, result.head);
  return refused(batch, refusal);
};

const complete = async (
  { log }: ServerContext,
  to: { readonly call: Call; readonly send: (frame: Buffer) => void },
  batch: Batch,
): Promise<void> => {
  const { call, send } = to;
  const { stream, expected, deadline } = batch.options;
  if (deadline !== undefined && deadline < Date.now()) batch.refusal ??= reply.timedOut();
  if (batch.refusal) {
    send(refused(batch, batch.refusal));
    return;
  }
  try {
    const done = log.append({ stream, expected, events: batch.events });
    if (log.backlog() > MOST_WAITING) call.pause();
    send(answer(batch, await done));
  } catch (error) {
    send(refused(batch, reply.failed(error instanceof Error ? error.message : String(error))));
  } finally {
    call.resume();
  }
};

/** `Streams/BatchAppend`: a call carries many appends, each in one or more parts, and answers them by correlation id. */
export const batchAppend =
  (context: ServerContext): Handler =>
  (call) => {
    const open = new Map<string, Batch>();
    const send = coalesced(call);
    let waiting = 0;
    let isEnding = false;
    const finishWhenDone = (): void => {
      if (isEnding && waiting === 0) setImmediate(call.finish);
    };
    return {
      message: (bytes) => {
        const part = decodeBatchPart(bytes);
        const key = part.correlation.toString('latin1');
        const batch = open.get(key) ?? begin(part);
        add(batch, bytes, part.proposed, context.maxAppendSize);
        if (!part.isFinal) {
          open.set(key, batch);
          return;
        }
        open.delete(key);
        waiting++;
        void complete(context, { call, send }, batch).finally(() => {
          waiting--;
          finishWhenDone();
        });
      },
      end: () => {
        isEnding = true;
        finishWhenDone();
      },
    };
  };

import { frame } from '../wire/frame.ts';
import type { Handler } from '../wire/serve.ts';
import { INVALID_ARGUMENT, StatusError } from '../wire/status.ts';
import { guarded } from '../wire/unary.ts';
import type { AppendResult } from '../log/append/append.ts';
import type { Expected } from '../log/append/decide.ts';
import { BadEvent, type ProposedEvent } from '../record/proposed.ts';
import { decodeAppendPart, type AppendOptions } from './append.decode.ts';
import { shared, streams } from '../wire/messages.ts';

import { deletedStream } from './refusals.ts';
import type { ServerContext } from './server.ts';

const wrongVersion = (expected: Expected, head: number): InstanceType<typeof streams.AppendResp> => {
  const wrong = new streams.AppendResp.WrongExpectedVersion();
  if (head < 0) {
    wrong.setCurrentNoStream(new shared.Empty());
    wrong.setNoStream2060(new shared.Empty());
  } else {
    wrong.setCurrentRevision(String(head));
    wrong.setCurrentRevision2060(head);
  }
  if (typeof expected === 'number') {
    wrong.setExpectedRevision(String(expected));
    wrong.setExpectedRevision2060(expected);
  } else if (expected === 'streamExists') {
    wrong.setExpectedStreamExists(new shared.Empty());
    wrong.setStreamExists2060(new shared.Empty());
  } else if (expected === 'any') {
    wrong.setExpectedAny(new shared.Empty());
    wrong.setAny2060(new shared.Empty());
  } else {
    wrong.setExpectedNoStream(new shared.Empty());
  }
  const answer = new streams.AppendResp();
  answer.setWrongExpectedVersion(wrong);
  return answer;
};

const stored = (head: number, position: number | undefined): InstanceType<typeof streams.AppendResp> => {
  const success = new streams.AppendResp.Success();
  if (head < 0) success.setNoStream(new shared.Empty());
  else success.setCurrentRevision(String(head));
  if (position === undefined) success.setNoPosition(new shared.Empty());
  else {
    const at = new streams.AppendResp.Position();
    at.setCommitPosition(String(position));
    at.setPreparePosition(String(position));
    success.setPosition(at);
  }
  const answer = new streams.AppendResp();
  answer.setSuccess(success);
  return answer;
};

const answer = (
  { stream, expected }: AppendOptions,
  result: AppendResult,
): InstanceType<typeof streams.AppendResp> => {
  if (result.kind === 'deleted') throw new StatusError(deletedStream(stream));
  return result.kind === 'wrong' ? wrongVersion(expected, result.head) : stored(result.head, result.position);
};

const refuseLarge = (limit: number): StatusError =>
  new StatusError({
    code: INVALID_ARGUMENT,
    message: `Maximum Append Size of ${limit} Exceeded.`,
    trailers: { exception: 'maximum-append-size-exceeded', 'maximum-append-size': String(limit) },
  });

const invalid = (message: string): StatusError => new StatusError({ code: INVALID_ARGUMENT, message });

const decode = (bytes: Buffer): ReturnType<typeof decodeAppendPart> => {
  try {
    return decodeAppendPart(bytes);
  } catch (error) {
    throw error instanceof BadEvent ? invalid(error.message) : error;
  }
};

/** `Streams/Append`: each call is one append. */
export const append =
  ({ log, maxAppendSize }: ServerContext): Handler =>
  (call) => {
    let options: AppendOptions | undefined;
    let size = 0;
    const events: ProposedEvent[] = [];
    return {
      message: (bytes) => {
        const part = decode(bytes);
        options ??= part.options;
        if (options?.stream === '') throw invalid('a stream name may not be empty');
        if (!part.event) return;
        size += part.event.data.length;
        if (size > maxAppendSize) throw refuseLarge(maxAppendSize);
        events.push(part.event);
      },
      end: () => {
        if (!options) throw invalid('the append names no stream');
        const to = options;
        guarded(call, async () => {
          const result = await log.append({ stream: to.stream, expected: to.expected, events });
          call.send(frame(answer(to, result).serializeBinary()));
          call.finish();
        });
      },
    };
  };

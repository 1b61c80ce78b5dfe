import type { Expected } from '../log/append/decide.ts';
import { lengthField, varintField, varintSize, writeVarint } from '../record/protobuf.ts';
import { shared } from '../wire/messages.ts';

const EMPTY = Buffer.alloc(0);
const FRAME_HEADER = 5;
const TYPES = 'type.googleapis.com/event_store.client.';

type BatchTarget = { readonly correlation: Buffer; readonly stream: string };

const streamField = (field: number, stream: string): Buffer =>
  lengthField(field, lengthField(3, Buffer.from(stream)));

/** Writes the tag and length of a length-delimited field. */
const head = (target: Buffer, at: number, field: number, size: number): number =>
  writeVarint(target, writeVarint(target, at, field * 8 + 2), size);

const numberField = (target: Buffer, at: number, field: number, value: number): number =>
  writeVarint(target, writeVarint(target, at, field * 8), value);

/** The most bytes that the fields of a success take: a revision, and a position twice, of up to nine bytes each. */
const SUCCESS_BYTES = 40;

/**
 * The answer to a batch that was stored, with the stream's last revision (-1 for none) and the last position. Every
 * append gets one and its fields are small, so it is written by hand in one pass.
 */
export const storedFrame = (
  { correlation, stream }: BatchTarget,
  { head: revision, position }: { readonly head: number; readonly position: number | undefined },
): Buffer => {
  const success = Buffer.allocUnsafe(SUCCESS_BYTES);
  let end = revision < 0 ? head(success, 0, 2, 0) : numberField(success, 0, 1, revision);
  if (position === undefined) end = head(success, end, 4, 0);
  else {
    end = head(success, end, 3, 2 * (1 + varintSize(position)));
    end = numberField(success, numberField(success, end, 1, position), 2, position);
  }
  const name = Buffer.byteLength(stream);
  const named = 1 + varintSize(name) + name;
  const framed = Buffer.allocUnsafe(FRAME_HEADER + 3 * 11 + correlation.length + end + named);
  let at = head(framed, FRAME_HEADER, 1, correlation.length);
  at += correlation.copy(framed, at);
  at = head(framed, at, 3, end);
  at += success.copy(framed, at, 0, end);
  at = head(framed, head(framed, at, 4, named), 3, name);
  at += framed.write(stream, at);
  framed[0] = 0;
  framed.writeUInt32BE(at - FRAME_HEADER, 1);
  return framed.subarray(0, at);
};

/** The reason why a batch is refused, as in google.rpc.Status. */
export type BatchRefusal = { readonly code: number; readonly name: string; readonly detail: Uint8Array };

export const encodeRefused = (
  { correlation, stream }: BatchTarget,
  { code, name, detail }: BatchRefusal,
): Buffer =>
  Buffer.concat([
    lengthField(1, correlation),
    lengthField(
      2,
      Buffer.concat([
        varintField(1, code),
        lengthField(2, Buffer.from(name)),
        lengthField(
          3,
          Buffer.concat([
            lengthField(1, Buffer.from(`${TYPES}${name}`)),
            lengthField(2, Buffer.from(detail)),
          ]),
        ),
      ]),
    ),
    streamField(4, stream),
  ]);

export const wrongVersion = (expected: Expected, head: number): BatchRefusal => ({
  code: 6,
  name: 'WrongExpectedVersion',
  detail: Buffer.concat([
    head < 0 ? lengthField(2, EMPTY) : varintField(1, head),
    typeof expected === 'number'
      ? varintField(3, expected)
      : lengthField({ any: 4, streamExists: 5, noStream: 6 }[expected], EMPTY),
  ]),
});

export const streamDeleted = (stream: string): BatchRefusal => {
  const identifier = new shared.StreamIdentifier();
  identifier.setStreamName(Buffer.from(stream).toString('base64'));
  const deleted = new shared.StreamDeleted();
  deleted.setStreamIdentifier(identifier);
  return { code: 5, name: 'StreamDeleted', detail: deleted.serializeBinary() };
};

export const tooLarge = (limit: number): BatchRefusal => ({
  code: 3,
  name: 'MaximumAppendSizeExceeded',
  detail: varintField(1, limit),
});

export const badRequest = (message: string): BatchRefusal => ({
  code: 3,
  name: 'BadRequest',
  detail: lengthField(1, Buffer.from(message)),
});

export const timedOut = (): BatchRefusal => ({ code: 4, name: 'Timeout', detail: EMPTY });
/** A failure of the server. Clients show the name of a refusal that they do not know, so it holds the message. */
export const failed = (why: string): BatchRefusal => ({ code: 2, name: why, detail: EMPTY });

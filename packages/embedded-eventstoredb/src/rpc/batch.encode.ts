import type { Expected } from '../log/decide.ts';
import { lengthField, varintField } from '../record/protobuf.ts';
import { shared } from './messages.ts';

const EMPTY = Buffer.alloc(0);
const TYPES = 'type.googleapis.com/event_store.client.';

type Reply = { readonly correlation: Buffer; readonly stream: string };

const streamField = (field: number, stream: string): Buffer =>
  lengthField(field, lengthField(3, Buffer.from(stream)));

/** The answer to a batch that was stored: the stream's last revision (-1 for none) and the last position. */
export const encodeStored = (
  { correlation, stream }: Reply,
  { head, position }: { readonly head: number; readonly position: number | undefined },
): Buffer => {
  const revision = head < 0 ? lengthField(2, EMPTY) : varintField(1, head);
  const at =
    position === undefined
      ? lengthField(4, EMPTY)
      : lengthField(3, Buffer.concat([varintField(1, position), varintField(2, position)]));
  return Buffer.concat([
    lengthField(1, correlation),
    lengthField(3, Buffer.concat([revision, at])),
    streamField(4, stream),
  ]);
};

/** What a batch may be refused for, as google.rpc.Status has it. */
export type Refusal = { readonly code: number; readonly name: string; readonly detail: Uint8Array };

export const encodeRefused = ({ correlation, stream }: Reply, { code, name, detail }: Refusal): Buffer =>
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

export const wrongVersion = (expected: Expected, head: number): Refusal => ({
  code: 6,
  name: 'WrongExpectedVersion',
  detail: Buffer.concat([
    head < 0 ? lengthField(2, EMPTY) : varintField(1, head),
    typeof expected === 'number'
      ? varintField(3, expected)
      : lengthField({ any: 4, streamExists: 5, noStream: 6 }[expected], EMPTY),
  ]),
});

export const streamDeleted = (stream: string): Refusal => {
  const identifier = new shared.StreamIdentifier();
  identifier.setStreamName(Buffer.from(stream).toString('base64'));
  const deleted = new shared.StreamDeleted();
  deleted.setStreamIdentifier(identifier);
  return { code: 5, name: 'StreamDeleted', detail: deleted.serializeBinary() };
};

export const tooLarge = (limit: number): Refusal => ({
  code: 3,
  name: 'MaximumAppendSizeExceeded',
  detail: varintField(1, limit),
});

export const badRequest = (message: string): Refusal => ({
  code: 3,
  name: 'BadRequest',
  detail: lengthField(1, Buffer.from(message)),
});

export const timedOut = (): Refusal => ({ code: 4, name: 'Timeout', detail: EMPTY });
/** A failure of the server. Clients show the name of a refusal that they do not know. */
export const failed = (why: string): Refusal => ({ code: 2, name: why, detail: EMPTY });

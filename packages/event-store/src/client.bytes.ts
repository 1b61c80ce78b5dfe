import { createRequire } from 'node:module';
import type { Readable, Transform } from 'node:stream';
import type { ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { type Bytes, recordIn } from './client.record.ts';

type Parse = (message: Uint8Array) => ReadResp;
type Generated = { ReadResp: { deserializeBinary: Parse } };

const generated = createRequire(import.meta.url)(
  '@eventstore/db-client/generated/streams_pb.js',
) as Generated;
const parse = generated.ReadResp.deserializeBinary;

const eventTag = 0x0a;

/** An answer with an event, which the client parses if it asks for the event. */
class Unparsed {
  readonly message: Uint8Array;
  constructor(message: Uint8Array) {
    this.message = message;
  }
  hasEvent(): boolean {
    return true;
  }
  getEvent() {
    return parse(this.message).getEvent();
  }
}

/** Lets the client parse an event only when it is asked for, for the whole process. */
export const parseLate = (): void => {
  const late = (message: Uint8Array) => (message[0] === eventTag ? new Unparsed(message) : parse(message));
  Object.assign(generated.ReadResp, { deserializeBinary: late });
};

type Read = { event?: { bytes?: Bytes } };

/**
 * Reads the events of a stream here instead of in the client, which takes twice as long and keeps no bytes. What this
 * cannot read, the client reads, and the bytes are put beside what it made of them.
 */
export const readHere = (reading: Readable): void => {
  const stream = reading as Transform;
  const transform = stream._transform.bind(stream);
  stream._transform = (answer: ReadResp | Unparsed, encoding, next) => {
    const event = answer instanceof Unparsed ? recordIn(answer.message) : undefined;
    if (event) return next(null, { event });
    const left = async () =>
      transform(answer, encoding, (error, read: Read | undefined) => {
        const record = read?.event && answer.getEvent()?.getEvent();
        if (record && read?.event)
          read.event.bytes = { data: record.getData_asU8(), metadata: record.getCustomMetadata_asU8() };
        next(error, read);
      });
    // What nobody can parse fails this stream; thrown from here, it would end the process.
    left().catch((error: Error) => stream.destroy(error));
  };
};

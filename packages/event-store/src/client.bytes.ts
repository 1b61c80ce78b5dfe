import type { Readable, Transform } from 'node:stream';
import type { ReadResp } from '@eventstore/db-client/generated/streams_pb.js';

/** What was written, to the byte. */
export type Bytes = { data: Uint8Array; metadata: Uint8Array };

type Read = { event?: { bytes?: Bytes } };

/** The client parses what it was sent and lets go of it: from here on the bytes stand beside what it made of them. */
export const keepBytes = (reading: Readable): void => {
  const stream = reading as Transform;
  const transform = stream._transform.bind(stream);
  stream._transform = (message: ReadResp, encoding, next) =>
    transform(message, encoding, (error, read: Read | undefined) => {
      const record = message.getEvent()?.getEvent();
      if (record && read?.event)
        read.event.bytes = { data: record.getData_asU8(), metadata: record.getCustomMetadata_asU8() };
      next(error, read);
    });
};

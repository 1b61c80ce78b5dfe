import { createRequire } from 'node:module';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeNatively } from './client.base64.ts';
import { estimateSizes } from './client.sizes.ts';

type Message = {
  setData(bytes: string): void;
  setCustomMetadata(bytes: Uint8Array): void;
  getMetadataMap(): { set(name: string, value: string): void };
  serializeBinary(): { length: number };
};
type Generated = { BatchAppendReq: { ProposedMessage: new () => Message } };

const { BatchAppendReq } = createRequire(import.meta.url)(
  '@eventstore/db-client/generated/streams_pb.js',
) as Generated;

test('an estimated size is never below the size on the wire', () => {
  const { prototype } = BatchAppendReq.ProposedMessage;
  const written = prototype.serializeBinary;
  decodeNatively();
  estimateSizes();
  fc.assert(
    fc.property(fc.uint8Array(), fc.uint8Array(), (data, metadata) => {
      const message = new BatchAppendReq.ProposedMessage();
      message.setData(Buffer.from(data).toString('base64'));
      message.setCustomMetadata(metadata);
      message.getMetadataMap().set('type', 'T'.repeat(100));
      message.getMetadataMap().set('content-type', 'application/json');
      expect(message.serializeBinary().length).toBeGreaterThanOrEqual(written.call(message).length);
    }),
  );
});

import { createRequire } from 'node:module';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeNatively } from './client.base64.ts';

type Message = {
  setData(bytes: string | Uint8Array): void;
  setCustomMetadata(bytes: string | Uint8Array): void;
};
type Proposed = { ProposedMessage: new () => Message & { serializeBinary(): Uint8Array } };

const { AppendReq, BatchAppendReq } = createRequire(import.meta.url)(
  '@eventstore/db-client/generated/streams_pb.js',
) as Record<'AppendReq' | 'BatchAppendReq', Proposed>;

const serialized = (
  { ProposedMessage }: Proposed,
  data: string | Uint8Array,
  metadata: string | Uint8Array,
) => {
  const message = new ProposedMessage();
  message.setData(data);
  message.setCustomMetadata(metadata);
  return Buffer.from(message.serializeBinary()).toString('hex');
};

test.each([
  ['Append', AppendReq],
  ['BatchAppend', BatchAppendReq],
])('a message of %s is the same if it is given base64 or bytes', (_, request) => {
  decodeNatively();
  fc.assert(
    fc.property(fc.uint8Array(), fc.uint8Array(), (data, metadata) => {
      const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
      expect(serialized(request, base64(data), base64(metadata))).toBe(serialized(request, data, metadata));
    }),
  );
});

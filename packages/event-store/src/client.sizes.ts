import { createRequire } from 'node:module';

type Message = {
  getData_asU8(): Uint8Array;
  getCustomMetadata_asU8(): Uint8Array;
};
type Generated = { BatchAppendReq: { ProposedMessage: { prototype: Message } } };

const { BatchAppendReq } = createRequire(import.meta.url)(
  '@eventstore/db-client/generated/streams_pb.js',
) as Generated;

// An id, a type's name, a content type, and what protobuf puts between them.
const restOfMessage = 1_024;

/**
 * The client writes each event a first time only to learn its size, so as to cut a large append into messages of 3 MB
 * (a server takes 16). This lets it take an upper bound instead, for the whole process.
 */
export const estimateSizes = (): void => {
  Object.assign(BatchAppendReq.ProposedMessage.prototype, {
    serializeBinary(this: Message) {
      return { length: this.getData_asU8().length + this.getCustomMetadata_asU8().length + restOfMessage };
    },
  });
};

import { createRequire } from 'node:module';

type Bytes = Uint8Array | string;
type Fields = { getData(): Bytes; getCustomMetadata(): Bytes };
type Message = { prototype: Fields & { getData_asU8(): Uint8Array; getCustomMetadata_asU8(): Uint8Array } };
type Generated = Record<'AppendReq' | 'BatchAppendReq', { ProposedMessage: Message }>;

const generated = createRequire(import.meta.url)(
  '@eventstore/db-client/generated/streams_pb.js',
) as Generated;

const decoded = (bytes: Bytes): Uint8Array =>
  typeof bytes === 'string' ? Buffer.from(bytes, 'base64') : bytes;

/**
 * The client hands an event's JSON to its messages as base64, and they decode it in JavaScript, a character at a time
 * and twice for each append: a third of what an append costs. This lets Node decode it, for the whole process.
 */
export const decodeNatively = (): void => {
  for (const { ProposedMessage } of [generated.AppendReq, generated.BatchAppendReq])
    Object.assign(ProposedMessage.prototype, {
      getData_asU8(this: Fields) {
        return decoded(this.getData());
      },
      getCustomMetadata_asU8(this: Fields) {
        return decoded(this.getCustomMetadata());
      },
    });
};

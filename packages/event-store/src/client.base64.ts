import { createRequire } from 'node:module';

type Bytes = Uint8Array | string;
type Fields = {
  getData(): Bytes;
  setData(bytes: Bytes): unknown;
  getCustomMetadata(): Bytes;
  setCustomMetadata(bytes: Bytes): unknown;
};
type Generated = Record<'AppendReq' | 'BatchAppendReq', { ProposedMessage: { prototype: Fields } }>;

const generated = createRequire(import.meta.url)(
  '@eventstore/db-client/generated/streams_pb.js',
) as Generated;

const decoded = (bytes: Bytes, keep: (decoded: Uint8Array) => unknown): Uint8Array => {
  if (typeof bytes !== 'string') return bytes;
  const found = Buffer.from(bytes, 'base64');
  keep(found);
  return found;
};

/**
 * The client hands an event's JSON to its messages as base64, and they decode it in JavaScript, a character at a time
 * and twice for each append. This lets Node decode it, once, for the whole process.
 */
export const decodeNatively = (): void => {
  for (const { ProposedMessage } of [generated.AppendReq, generated.BatchAppendReq])
    Object.assign(ProposedMessage.prototype, {
      getData_asU8(this: Fields) {
        return decoded(this.getData(), (bytes) => this.setData(bytes));
      },
      getCustomMetadata_asU8(this: Fields) {
        return decoded(this.getCustomMetadata(), (bytes) => this.setCustomMetadata(bytes));
      },
    });
};

import { createHmac } from 'node:crypto';
import { stringify, v5 } from 'uuid';

/** The id that a namespace (what it is the id of) and parts always lead to. */
export type DeriveId = (namespace: string, ...parts: readonly string[]) => string;

const cairn = '6f5c3a52-3f0e-5d0b-9d2c-0a6f2f1f7c11';
const requests = '6a2f4c1e-5d0b-4a57-9c3e-8b1d7f0e2a94';

/**
 * Ids (UUIDv5) that anybody can compute who knows the parts. Flags have such ids, so that a finding keeps its answer.
 * Everything else had them before there was an id key, and is found under them in older logs.
 */
export const unkeyedId: DeriveId = (namespace, ...parts) =>
  namespace === 'request'
    ? v5(JSON.stringify(parts), requests)
    : v5(JSON.stringify([namespace, ...parts]), cairn);

const digest = (idKey: string, text: string): Buffer => createHmac('sha256', idKey).update(text).digest();

/** Ids (UUIDv8) that nobody can compute without the key: 128 bits of an HMAC-SHA256 with the marks of a UUID. */
export const keyedIds =
  (idKey: string): DeriveId =>
  (...namespaceAndParts) => {
    const bytes = digest(idKey, JSON.stringify(namespaceAndParts)).subarray(0, 16);
    // RFC 9562: the version in the high half of byte 6, and the variant in the two high bits of byte 8.
    bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
    bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
    return stringify(bytes);
  };

/** What the log keeps of an id key, to know it again: 64 hexadecimal digits from which the key cannot be found. */
export const fingerprintOf = (idKey: string): string => digest(idKey, 'fingerprint').toString('hex');

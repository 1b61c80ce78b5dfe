import { hash } from 'node:crypto';
import type { LogRecord } from './client.record.ts';

/** The running hash before the first event, in hexadecimal. */
export const noHistory = '0'.repeat(64);

/** A place in the log: its last event, null before the first, and the running hash after it. */
export type HistoryAt = { position: bigint; eventId: string | null; hash: Buffer };

/** Where every history begins. */
export const historyStart: HistoryAt = { position: 0n, eventId: null, hash: Buffer.from(noHistory, 'hex') };

const hashBytes = 32;
let scratch = Buffer.alloc(4_096);

type Hashed = Pick<LogRecord, 'streamId' | 'revision' | 'id' | 'type'> & Partial<Pick<LogRecord, 'bytes'>>;

const nothing = { data: new Uint8Array(), metadata: new Uint8Array() };

/**
 * The running hash after one more event: SHA-256 over the hash before it, then the event's stream, revision, id, type, data
 * and metadata as they were written, each with its length. It covers no position, so that a copy of the log keeps it. Events
 * of system streams change nothing.
 */
export const hashNext = (before: Buffer, { streamId, revision, id, type, bytes }: Hashed): Buffer => {
  if (streamId.startsWith('$')) return before;
  const { data, metadata } = bytes ?? nothing;
  const head = `${streamId.length} ${streamId}${revision} ${id}${type.length} ${type}${data.length} `;
  const most = hashBytes + head.length * 3 + data.length + metadata.length;
  if (most > scratch.length) scratch = Buffer.alloc(2 * most);
  // One buffer and one call: for each event of the log, a hash that is fed in parts costs half as much again.
  before.copy(scratch);
  let end = hashBytes + scratch.write(head, hashBytes);
  scratch.set(data, end);
  end += data.length;
  scratch.set(metadata, end);
  return hash('sha256', scratch.subarray(0, end + metadata.length), 'buffer');
};

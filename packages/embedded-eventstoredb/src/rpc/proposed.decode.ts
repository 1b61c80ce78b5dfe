import { BadEvent, NO_BYTES, type ProposedEvent } from '../record/proposed.ts';
import { fieldsOf, nextField } from '../record/protobuf.ts';
import { decodeUuid } from '../record/uuid.ts';

/** Whether the bytes from `start` to `stop` are this text. */
const holds = (bytes: Buffer, start: number, stop: number, text: Buffer): boolean => {
  if (stop - start !== text.length) return false;
  for (let at = 0; at < text.length; at++) if (bytes[start + at] !== text[at]) return false;
  return true;
};

const TYPE_KEY = Buffer.from('type');
const CONTENT_KEY = Buffer.from('content-type');
const JSON_CONTENT = Buffer.from('application/json');

/** Decodes event types. It keeps the last one, because most events have the same type as the one before. */
const newTypeReader = (): ((bytes: Buffer, start: number, stop: number) => string) => {
  let last = NO_BYTES;
  let type = '';
  return (bytes, start, stop) => {
    if (!holds(bytes, start, stop, last)) {
      last = Buffer.from(bytes.subarray(start, stop));
      type = last.toString();
    }
    return type;
  };
};
const typeIn = newTypeReader();

const valueOf = (
  bytes: Buffer,
  { start, stop }: { readonly start: number; readonly stop: number },
): Buffer => (start === stop ? NO_BYTES : bytes.subarray(start, stop));

/** An event while its fields are being read. */
type Draft = { id: string; type: string; isJson: boolean; data: Buffer; metadata: Buffer };

const takeEntry = (
  draft: Draft,
  bytes: Buffer,
  entry: { readonly start: number; readonly stop: number },
): void => {
  const reader = fieldsOf(bytes, entry.start, entry.stop);
  let key = '';
  let start = 0;
  let stop = 0;
  while (nextField(reader)) {
    if (reader.field === 2) ({ start, stop } = reader);
    else if (holds(bytes, reader.start, reader.stop, TYPE_KEY)) key = 'type';
    else if (holds(bytes, reader.start, reader.stop, CONTENT_KEY)) key = 'content-type';
  }
  if (key === 'type') draft.type = typeIn(bytes, start, stop);
  else if (key === 'content-type') draft.isJson = holds(bytes, start, stop, JSON_CONTENT);
};

/**
 * Decodes the proposed message from `start` to `stop`, which has the same fields in `Append` and `BatchAppend`.
 * Data and metadata are slices of `bytes`. Throws `BadEvent` if the event can't be stored.
 */
export const decodeProposed = (bytes: Buffer, start: number, stop: number): ProposedEvent => {
  const reader = fieldsOf(bytes, start, stop);
  const draft: Draft = { id: '', type: '', isJson: false, data: NO_BYTES, metadata: NO_BYTES };
  while (nextField(reader)) {
    if (reader.field === 1) draft.id = decodeUuid(bytes, reader.start, reader.stop);
    else if (reader.field === 2) takeEntry(draft, bytes, reader);
    else if (reader.field === 3) draft.metadata = valueOf(bytes, reader);
    else if (reader.field === 4) draft.data = valueOf(bytes, reader);
  }
  if (draft.type === '') throw new BadEvent("Empty eventType provided. (Parameter 'eventType')");
  if (draft.id === '') throw new BadEvent("Empty eventId provided. (Parameter 'eventId')");
  return draft;
};

import { readVarint } from './protobuf.ts';
import { TOMBSTONE } from './write.ts';

/**
 * Where the parts of a stored frame lie in `bytes`. One view may be moved from frame to frame by `look`; what stands
 * behind the position is looked for when it is asked for.
 */
export type RecordView = {
  bytes: Buffer;
  at: number;
  /** Start of the frame, and the offset behind it. */
  frame: number;
  end: number;
  /** The RecordedEvent message inside the frame. */
  recorded: number;
  recordedEnd: number;
  id: number;
  stream: number;
  streamEnd: number;
  revision: number;
  position: number;
  /** What stands behind the position, and whether the parts below have been found in there. */
  parts: number;
  hasParts: boolean;
  content: number;
  contentEnd: number;
  created: number;
  createdEnd: number;
  type: number;
  typeEnd: number;
  /** What stands behind the type: custom metadata and data, either may be missing. */
  rest: number;
};

const ID_BYTES = 36;
const FRAME_HEADER = 5;

export const emptyView = (): RecordView => ({
  bytes: Buffer.alloc(0),
  at: 0,
  frame: 0,
  end: 0,
  recorded: 0,
  recordedEnd: 0,
  id: 0,
  stream: 0,
  streamEnd: 0,
  revision: 0,
  position: 0,
  parts: 0,
  hasParts: false,
  content: 0,
  contentEnd: 0,
  created: 0,
  createdEnd: 0,
  type: 0,
  typeEnd: 0,
  rest: 0,
});

const opened = (view: RecordView): number => {
  view.at++;
  return readVarint(view);
};

/** Steps over a map entry up to its value, whose length it returns. */
const mapValue = (view: RecordView): number => {
  opened(view);
  const key = opened(view);
  view.at += key;
  return opened(view);
};

/** Length in bytes of the frame at `at`, header included. */
export const frameLength = (bytes: Buffer, at: number): number => FRAME_HEADER + bytes.readUInt32BE(at + 1);

/** Finds the parts behind the position of the frame that the view is at. */
export const lookFurther = (view: RecordView): RecordView => {
  if (view.hasParts) return view;
  view.hasParts = true;
  view.at = view.parts;
  const content = mapValue(view);
  view.content = view.at;
  view.contentEnd = view.at + content;
  view.at = view.contentEnd;
  const created = mapValue(view);
  view.created = view.at;
  view.createdEnd = view.at + created;
  view.at = view.createdEnd;
  const type = mapValue(view);
  view.type = view.at;
  view.typeEnd = view.at + type;
  view.rest = view.typeEnd;
  return view;
};

/** Moves the view to the frame at `at` of `bytes`, as `writeRecord` wrote it. */
export const look = (view: RecordView, bytes: Buffer, at: number): RecordView => {
  view.bytes = bytes;
  view.frame = at;
  view.end = at + frameLength(bytes, at);
  view.at = at + FRAME_HEADER;
  opened(view);
  const recorded = opened(view);
  view.recorded = view.at;
  view.recordedEnd = view.at + recorded;
  opened(view);
  view.id = view.at + 2;
  view.at = view.id + ID_BYTES;
  opened(view);
  const stream = opened(view);
  view.stream = view.at;
  view.streamEnd = view.at + stream;
  view.at = view.streamEnd;
  const revision = opened(view);
  view.revision = Math.min(revision, TOMBSTONE);
  view.position = opened(view);
  opened(view);
  view.parts = view.at;
  view.hasParts = false;
  return view;
};

export const idOf = (view: RecordView): string => view.bytes.toString('latin1', view.id, view.id + ID_BYTES);
export const streamOf = (view: RecordView): string =>
  view.bytes.toString('utf8', view.stream, view.streamEnd);
export const typeOf = (view: RecordView): string => {
  const { bytes, type, typeEnd } = lookFurther(view);
  return bytes.toString('utf8', type, typeEnd);
};

/** Milliseconds since 1970 at which the event was stored; ticks are 100 ns. */
export const createdOf = (view: RecordView): number => {
  const { bytes, created, createdEnd } = lookFurther(view);
  return Number(bytes.toString('latin1', created, createdEnd)) / 10_000;
};

const restField = (view: RecordView, wanted: number): Buffer => {
  view.at = lookFurther(view).rest;
  while (view.at < view.recordedEnd) {
    const tag = view.bytes[view.at];
    const size = opened(view);
    if (tag === wanted) return view.bytes.subarray(view.at, view.at + size);
    view.at += size;
  }
  return view.bytes.subarray(0, 0);
};

/** The event's data, empty when it has none. */
export const dataOf = (view: RecordView): Buffer => restField(view, 0x42);

/** The event's custom metadata, empty when it has none. */
export const metadataOf = (view: RecordView): Buffer => restField(view, 0x3a);

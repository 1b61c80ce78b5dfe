import { readVarint } from './protobuf.ts';
import { TOMBSTONE } from './write.ts';

/**
 * Where the parts of a stored frame are in `bytes`. `look` moves a view from frame to frame. The parts after the
 * position are found only when `lookFurther` is called.
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
  idEnd: number;
  stream: number;
  streamEnd: number;
  revision: number;
  position: number;
  /** Where the parts below begin, and whether they have been found. */
  parts: number;
  hasParts: boolean;
  content: number;
  contentEnd: number;
  created: number;
  createdEnd: number;
  type: number;
  typeEnd: number;
  /** Where custom metadata and data begin. Either may be missing. */
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
  idEnd: 0,
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

/** Steps over a field's tag and returns the varint after it. */
export const opened = (view: RecordView): number => {
  view.at++;
  return readVarint(view);
};

/** Steps over a map entry up to its value, and returns the value's length. */
const mapValue = (view: RecordView): number => {
  opened(view);
  const key = opened(view);
  view.at += key;
  return opened(view);
};

/** Length in bytes of the frame at `at`, header included. */
export const frameLength = (bytes: Buffer, at: number): number => FRAME_HEADER + bytes.readUInt32BE(at + 1);

/** Finds the parts after the position, if they have not been found yet. */
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
  view.idEnd = view.id + ID_BYTES;
  view.at = view.idEnd;
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

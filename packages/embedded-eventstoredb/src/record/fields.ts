import { lookFurther, opened, type RecordView } from './view.ts';

export const idOf = (view: RecordView): string => view.bytes.toString('latin1', view.id, view.idEnd);
export const streamOf = (view: RecordView): string =>
  view.bytes.toString('utf8', view.stream, view.streamEnd);
export const typeOf = (view: RecordView): string => {
  const { bytes, type, typeEnd } = lookFurther(view);
  return bytes.toString('utf8', type, typeEnd);
};

/** When the event was stored, in milliseconds since 1970. The frame holds it in ticks of 100 ns. */
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

/** The event's data; empty if it has none. */
export const dataOf = (view: RecordView): Buffer => restField(view, 0x42);

/** The event's custom metadata; empty if it has none. */
export const metadataOf = (view: RecordView): Buffer => restField(view, 0x3a);

import { fieldsOf, lengthField, lengthHead, nextField, varintField } from './protobuf.ts';
import type { RecordView } from './view.ts';

/** The `RecordedEvent` message of a stored frame. */
export const recordedOf = (view: RecordView): Buffer => view.bytes.subarray(view.recorded, view.recordedEnd);

/** The frame of a `ReadResp` with a link and its target, if that was found. */
export const linkFrame = (link: RecordView, target: RecordView | undefined): Buffer => {
  const response = lengthField(
    1,
    Buffer.concat([
      ...(target ? [lengthField(1, recordedOf(target))] : []),
      lengthField(2, recordedOf(link)),
      varintField(3, link.position),
    ]),
  );
  const header = Buffer.alloc(5);
  header.writeUInt32BE(response.length, 1);
  return Buffer.concat([header, response]);
};

/** A `RecordedEvent` with another position: what a persistent subscription sends for a resolved link. */
export const repositioned = (view: RecordView, position: number): Buffer => {
  const fields = fieldsOf(view.bytes, view.recorded, view.recordedEnd);
  let start = view.recorded;
  let from = view.recorded;
  let to = view.recorded;
  while (nextField(fields)) {
    if (fields.field === 4) from = start;
    if (fields.field === 5) to = fields.stop;
    start = fields.stop;
  }
  return Buffer.concat([
    view.bytes.subarray(view.recorded, from),
    varintField(4, position),
    varintField(5, position),
    view.bytes.subarray(to, view.recordedEnd),
  ]);
};

/** A persistent subscription's `ReadResp` message with an event, a link, or both. */
export const deliveredMessage = (delivered: {
  readonly event: Buffer | undefined;
  readonly link: Buffer | undefined;
  readonly position: number;
  readonly retries: number;
}): Buffer => {
  const { event, link, position, retries } = delivered;
  const parts = [
    ...(event ? [lengthHead(1, event.length), event] : []),
    ...(link ? [lengthHead(2, link.length), link] : []),
    varintField(3, position),
    varintField(5, retries),
  ];
  const size = parts.reduce((sum, { length }) => sum + length, 0);
  return Buffer.concat([lengthHead(1, size), ...parts]);
};

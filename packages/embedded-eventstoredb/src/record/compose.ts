import { lengthField, varintField } from './protobuf.ts';
import type { RecordView } from './view.ts';

/** The RecordedEvent message of a stored frame. */
export const recordedOf = (view: RecordView): Buffer => view.bytes.subarray(view.recorded, view.recordedEnd);

/** The frame of a `ReadResp` that gives a link and, where it was found, what it points at. */
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

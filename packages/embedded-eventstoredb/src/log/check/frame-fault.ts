import { fieldsOf, nextField } from '../../record/protobuf.ts';
import { idOf } from '../../record/fields.ts';
import { frameLength, look, lookFurther, type RecordView } from '../../record/view.ts';

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

const faultInContent = (view: RecordView, key: number): string | undefined => {
  const fields = fieldsOf(view.bytes, view.recorded, view.recordedEnd);
  while (nextField(fields));
  if (view.rest > view.recordedEnd || view.recordedEnd > view.end) return 'has parts that reach beyond it';
  if (view.position !== key + view.frame) return `says that its position is ${view.position}`;
  return UUID.test(idOf(view)) ? undefined : 'has an id that is not a UUID';
};

/**
 * Moves the view to the next frame of the block at `key` and describes its fault: it is cut off, malformed, or at
 * another position than it says. Undefined if it is sound.
 */
export const faultInNextFrame = (view: RecordView, key: number, bytes: Buffer): string | undefined => {
  const at = view.end;
  if (bytes.length - at < 5 || bytes[at] !== 0 || at + frameLength(bytes, at) > bytes.length)
    return 'is cut off';
  try {
    return faultInContent(lookFurther(look(view, bytes, at)), key);
  } catch (error) {
    return `is malformed: ${error instanceof Error ? error.message : String(error)}`;
  }
};

import type { Packer } from '../../record/packer.ts';
import type { RecordView } from '../../record/view.ts';

/**
 * Returns whether an event is taken, and pushes what the reader gets for it into the packer. The view is valid only
 * during the visit. A visit of borrowed memory must not look up other events.
 */
export type Visit = (view: RecordView, packer: Packer) => boolean;

/** Takes every event as it is stored. */
export const takeAsStored: Visit = (view, packer) => {
  packer.push(view.bytes, view.frame, view.end);
  return true;
};

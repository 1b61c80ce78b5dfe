import { recordedOf, repositioned } from '../record/compose.ts';
import { idOf, streamOf } from '../record/fields.ts';
import { emptyView, look, type RecordView } from '../record/view.ts';
import { followLink } from '../log/read/links.ts';
import type { Stored } from '../log/tables/stored.ts';

/** An event on its way to a consumer. */
export type Message = {
  /** Revision or position in the group's source; undefined for a parked message that is replayed. */
  readonly place: number | undefined;
  /** The id that a consumer answers with: the link's, or else the event's. */
  readonly id: string;
  readonly event: Buffer | undefined;
  readonly link: Buffer | undefined;
  readonly position: number;
  /** The stream by which a pinned consumer is chosen. */
  readonly source: string;
  /** The event itself. Correlation ids are looked up in its metadata. */
  readonly view: RecordView;
  /** The data of a link to it: `revision@stream`. */
  readonly target: string;
  readonly retries: number;
};

/** Builds the message for a stored event. Resolves it if it is a link and `resolve` is set. */
export const messageOf = (
  stored: Stored,
  seen: RecordView,
  options: { readonly place: number | undefined; readonly resolve: boolean },
): Message => {
  const view = look(emptyView(), seen.bytes, seen.frame);
  const followed = options.resolve ? followLink(stored, view) : undefined;
  const target = followed?.target;
  const about = options.place === undefined && target ? target : view;
  return {
    place: options.place,
    id: idOf(view),
    event: followed ? target && repositioned(target, view.position) : recordedOf(view),
    link: followed && recordedOf(view),
    position: view.position,
    source: streamOf(target ?? view),
    view: target ?? view,
    target: `${about.revision}@${streamOf(about)}`,
    retries: 0,
  };
};

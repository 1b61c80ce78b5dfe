import { recordedOf, repositioned } from '../record/compose.ts';
import { idOf, streamOf } from '../record/fields.ts';
import { emptyView, look, type RecordView } from '../record/view.ts';
import { followLink } from '../log/read/links.ts';
import type { Stored } from '../log/tables/stored.ts';

/** An event on its way to a consumer. */
export type Message = {
  /** Revision or position in what the group follows; undefined for a parked message that is replayed. */
  readonly place: number | undefined;
  /** What a consumer answers by: the link's id, or the event's. */
  readonly id: string;
  readonly event: Buffer | undefined;
  readonly link: Buffer | undefined;
  readonly position: number;
  /** The stream that a pinned consumer is chosen by. */
  readonly source: string;
  /** The custom metadata and data of the event live in here; correlation ids are looked up in it. */
  readonly view: RecordView;
  /** `revision@stream`, what a link to it says. */
  readonly target: string;
  readonly retries: number;
};

/** Builds the message for a stored event, a link as what it points at where `resolve` says so. */
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

import { linkFrame } from '../../record/compose.ts';
import { dataOf, typeOf } from '../../record/fields.ts';
import type { RecordView } from '../../record/view.ts';
import { visibleEvent } from '../streams/stream.ts';
import type { Stored } from '../tables/stored.ts';
import type { Visit } from './visit.ts';

const LINK_TYPE = '$>';

/** The event that a link's data, `revision@stream`, points at. */
const parseLink = (data: string): { readonly stream: string; readonly revision: number } | undefined => {
  const at = data.indexOf('@');
  const revision = data.slice(0, Math.max(at, 0));
  return /^\d+$/.test(revision) ? { stream: data.slice(at + 1), revision: Number(revision) } : undefined;
};

/** Follows an event that is a link to its target, if that is visible. Undefined if the event is no link. */
export const followLink = (
  stored: Stored,
  view: RecordView,
): { readonly target: RecordView | undefined } | undefined => {
  const link = typeOf(view) === LINK_TYPE ? parseLink(dataOf(view).toString()) : undefined;
  return link && { target: visibleEvent(stored, link) };
};

/** Takes every event, and resolves links. */
export const takeResolved =
  (stored: Stored): Visit =>
  (view, packer) => {
    const followed = followLink(stored, view);
    if (!followed) {
      packer.push(view.bytes, view.frame, view.end);
      return true;
    }
    const frame = linkFrame(view, followed.target);
    packer.push(frame, 0, frame.length);
    return true;
  };

import { linkFrame } from '../../record/compose.ts';
import { createdOf, dataOf, emptyView, look, typeOf, type RecordView } from '../../record/view.ts';
import type { LogParts } from '../append/parts.ts';
import type { Visit } from './all.ts';
import { frameOf } from '../tables/frame.ts';
import { findStream } from '../streams/stream.ts';

const LINK_TYPE = '$>';

type LinkTarget = { readonly stream: string; readonly revision: number };

/** What a link's data, `revision@stream`, points at. */
const parseLink = (data: string): LinkTarget | undefined => {
  const at = data.indexOf('@');
  const revision = data.slice(0, Math.max(at, 0));
  return /^\d+$/.test(revision) ? { stream: data.slice(at + 1), revision: Number(revision) } : undefined;
};

const visible = ({ index, blocks }: LogParts, { stream, revision }: LinkTarget): RecordView | undefined => {
  const found = findStream(index, blocks, stream);
  if (found.number === undefined || found.status !== 'live' || revision < found.first) return undefined;
  const frame = frameOf(index, blocks, { stream: found.number, revision });
  const view = frame && look(emptyView(), frame.bytes, frame.at);
  return view && createdOf(view) >= found.since ? view : undefined;
};

/** The link that an event is, and what it points at as far as that can be seen; undefined if it is no link. */
export const followLink = (
  parts: LogParts,
  view: RecordView,
): { readonly target: RecordView | undefined } | undefined => {
  const link = typeOf(view) === LINK_TYPE ? parseLink(dataOf(view).toString()) : undefined;
  return link && { target: visible(parts, link) };
};

/** Takes every event, links as what they point at. */
export const takeResolved =
  (parts: LogParts): Visit =>
  (view, packer) => {
    const followed = followLink(parts, view);
    if (!followed) {
      packer.push(view.bytes, view.frame, view.end);
      return true;
    }
    const frame = linkFrame(view, followed.target);
    packer.push(frame, 0, frame.length);
    return true;
  };

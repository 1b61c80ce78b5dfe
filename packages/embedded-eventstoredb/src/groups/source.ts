import { giveBack } from '../record/chunks.ts';
import { matcherOf } from '../record/match.ts';
import { streamOf } from '../record/fields.ts';
import type { Log } from '../log/open.ts';
import { readForward } from '../log/read/all.ts';
import { readStreamForward } from '../log/read/stream.ts';
import type { Visit } from '../log/read/visit.ts';
import { messageOf, type Message } from './message.ts';
import { ALL, isInternalStream, type GroupSettings } from './settings.ts';

/** The events that a group reads. */
export type Source = {
  /** Reads the next messages, `limit` at most. `isEnd` means that there are no more for now. */
  readonly read: (limit: number) => {
    readonly messages: Message[];
    /** The number of events that the filter excluded. */
    readonly skipped: number;
    readonly isEnd: boolean;
  };
  /** The next place to read. */
  readonly next: () => number;
};

const fromStream = (log: Log, settings: GroupSettings, from: number): Source => {
  let next = from;
  const read: Source['read'] = (limit) => {
    const messages: Message[] = [];
    const visit: Visit = (view, packer) => {
      messages.push(messageOf(log.parts, view, { place: view.revision, resolve: settings.resolveLinks }));
      packer.push(view.bytes, view.frame, view.end);
      return true;
    };
    const stream = log.find(settings.stream);
    if (stream.status !== 'live' || stream.head < next) return { messages, skipped: 0, isEnd: true };
    const reader = readStreamForward(log.parts, { stream, from: next, limit, visit });
    const pulled = reader.pull();
    if (pulled) {
      giveBack(pulled);
      next = reader.next();
    }
    return { messages, skipped: 0, isEnd: messages.length === 0 || next > stream.head };
  };
  return { read, next: () => next };
};

const fromAll = (log: Log, settings: GroupSettings, from: number): Source => {
  const matches = settings.filter ? matcherOf(settings.filter) : () => true;
  let next = from;
  const read: Source['read'] = (limit) => {
    const messages: Message[] = [];
    let skipped = 0;
    const visit: Visit = (view, packer) => {
      if (!matches(view) || isInternalStream(streamOf(view))) {
        skipped++;
        return false;
      }
      messages.push(messageOf(log.parts, view, { place: view.position, resolve: settings.resolveLinks }));
      packer.push(view.bytes, view.frame, view.end);
      return true;
    };
    const reader = readForward(log.parts, { from: next, limit, visit });
    const pulled = reader.pull(log.end());
    if (pulled) giveBack(pulled);
    next = reader.position();
    return { messages, skipped, isEnd: pulled === undefined || next >= log.end() };
  };
  return { read, next: () => next };
};

/** Opens a group's source at a place. Throws `BadPattern` if its filter is invalid. */
export const openSource = (log: Log, settings: GroupSettings, from: number): Source =>
  settings.stream === ALL ? fromAll(log, settings, from) : fromStream(log, settings, from);

/** The first place that a new group reads. */
export const startOf = (log: Log, { stream, startFrom }: GroupSettings): number => {
  if (startFrom === 'start') return 0;
  if (startFrom !== 'end') return startFrom;
  return stream === ALL ? log.end() : log.find(stream).head + 1;
};

import { randomUUID } from 'node:crypto';
import { giveBack } from '../record/chunks.ts';
import { NO_BYTES } from '../record/proposed.ts';
import { metastreamOf } from '../log/streams/metastream.ts';
import type { Log } from '../log/open.ts';
import { readStreamForward } from '../log/read/stream.ts';
import { messageOf, type Message } from './message.ts';
import { ALL, parkedStream, type GroupSettings } from './settings.ts';

/** Parks a message: appends a link to it to the group's parked stream. */
export const park = async (
  log: Log,
  settings: GroupSettings,
  parked: { readonly message: Message; readonly reason: string },
): Promise<void> => {
  const { place } = parked.message;
  const about = {
    added: new Date().toISOString().replace('Z', '+00:00'),
    reason: parked.reason,
    // EventStoreDB leaves the number out if it is 0.
    ...(place === undefined || place === 0 || settings.stream === ALL
      ? {}
      : { subscriptionEventNumber: place }),
  };
  await log.append({
    stream: parkedStream(settings),
    expected: 'any',
    events: [
      {
        id: randomUUID(),
        type: '$>',
        isJson: false,
        data: Buffer.from(parked.message.target),
        metadata: Buffer.from(JSON.stringify(about)),
      },
    ],
  });
};

/** The number of parked messages. */
export const parkedCount = (log: Log, settings: GroupSettings): number => {
  const stream = log.find(parkedStream(settings));
  return stream.status === 'live' ? Math.max(0, stream.head - stream.first + 1) : 0;
};

/** Removes the parked messages below revision `stopAt` from the parked stream and returns them. */
export const unpark = async (
  log: Log,
  settings: GroupSettings,
  stopAt: number | undefined,
): Promise<Message[]> => {
  const name = parkedStream(settings);
  const stream = log.find(name);
  const end = Math.min(stopAt ?? Infinity, stream.head + 1);
  const messages: Message[] = [];
  if (stream.status !== 'live' || end <= stream.first) return messages;
  const reader = readStreamForward(log.parts, {
    stream,
    from: stream.first,
    limit: end - stream.first,
    visit: (view, packer) => {
      messages.push(messageOf(log.parts, view, { place: undefined, resolve: true }));
      packer.push(view.bytes, view.frame, view.end);
      return true;
    },
  });
  for (let pulled = reader.pull(); pulled; pulled = reader.pull()) giveBack(pulled);
  const data = Buffer.from(JSON.stringify({ $tb: end }));
  await log.append({
    stream: metastreamOf(name),
    expected: 'any',
    events: [{ id: randomUUID(), type: '$metadata', isJson: true, data, metadata: NO_BYTES }],
  });
  return messages;
};

/** Deletes all parked messages. */
export const discardParked = async (log: Log, settings: GroupSettings): Promise<void> => {
  const stream = parkedStream(settings);
  if (log.find(stream).status === 'live') await log.remove({ stream, expected: 'any', tombstone: false });
};

import { randomUUID } from 'node:crypto';
import { deliveredMessage, recordedOf } from '@cairn/embedded-eventstoredb/record/compose';
import { lengthField, varintField } from '@cairn/embedded-eventstoredb/record/protobuf';
import { emptyView, look } from '@cairn/embedded-eventstoredb/record/view';
import { measure, writeRecord } from '@cairn/embedded-eventstoredb/record/write';
import { frame } from '@cairn/embedded-eventstoredb/wire/frame';
import { DATA, TYPE } from './rows.ts';

// As long as the frames of the measured server: a stream, revision and position from the middle of its log.
const PLACE = {
  stream: Buffer.from('1-500-0-0'),
  revision: 20_000,
  position: 30_000_000,
  created: Buffer.from('17000000000000000'),
};

const event = (): Buffer => {
  const proposed = {
    id: randomUUID(),
    type: TYPE,
    isJson: true,
    data: Buffer.from(JSON.stringify(DATA)),
    metadata: Buffer.alloc(0),
  };
  const sizes = measure(proposed, PLACE);
  const bytes = Buffer.alloc(sizes.frame);
  writeRecord(bytes, 0, { event: proposed, coordinates: PLACE, sizes });
  return bytes;
};

/** The frame with one event for a reader. */
export const EVENT = event();

const checkpoint = frame(
  lengthField(3, Buffer.concat([varintField(1, PLACE.position), varintField(2, PLACE.position)])),
);

/** The number of events between two checkpoints of a filtered subscription. */
export const WINDOW = 32;
/** The frames of a filtered subscription for this many matching events. */
export const WINDOW_FRAMES = Buffer.concat([...Array.from({ length: WINDOW }, () => EVENT), checkpoint]);

/** The frame with one event for a consumer of a persistent subscription. */
export const DELIVERED = frame(
  deliveredMessage({
    event: recordedOf(look(emptyView(), EVENT, 0)),
    link: undefined,
    position: PLACE.position,
    retries: 0,
  }),
);

/** The frames that confirm a subscription, and a persistent one. */
export const CONFIRMED = frame(lengthField(2, lengthField(1, Buffer.from(randomUUID()))));
export const JOINED = frame(lengthField(2, lengthField(1, Buffer.from(`stream::${randomUUID()}`))));

/** `count` copies of the same frames. */
export const times = (frames: Buffer, count: number): Buffer =>
  Buffer.concat(Array.from({ length: count }, () => frames));

/** The answer that a batch was stored. */
export const stored = (correlation: Buffer): Buffer =>
  frame(
    Buffer.concat([
      lengthField(1, correlation),
      lengthField(
        3,
        Buffer.concat([
          varintField(1, PLACE.revision),
          lengthField(3, Buffer.concat([varintField(1, PLACE.position), varintField(2, PLACE.position)])),
        ]),
      ),
      lengthField(4, lengthField(3, PLACE.stream)),
    ]),
  );

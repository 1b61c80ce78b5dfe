import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { streams } from '../wire/messages.ts';
import type { ProposedEvent } from './proposed.ts';
import { createdOf, dataOf, idOf, streamOf, typeOf } from './fields.ts';
import { emptyView, look } from './view.ts';
import { measure, TOMBSTONE, writeRecord, type Coordinates } from './write.ts';

const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array));
const events: fc.Arbitrary<ProposedEvent> = fc.record({
  id: fc.uuid(),
  type: fc.string({ unit: 'binary', minLength: 1 }),
  isJson: fc.boolean(),
  data: bytes,
  metadata: bytes,
});
const coordinates: fc.Arbitrary<Coordinates> = fc.record({
  stream: fc.string({ unit: 'binary', minLength: 1 }).map((name) => Buffer.from(name)),
  revision: fc.maxSafeNat(),
  position: fc.maxSafeNat(),
  created: fc.nat().map((micros) => Buffer.from(`${17_000_000_000_000_000 + micros}`)),
});

const write = (event: ProposedEvent, at: Coordinates): Buffer => {
  const sizes = measure(event, at);
  const target = Buffer.alloc(sizes.frame);
  expect(writeRecord(target, 0, { event, coordinates: at, sizes })).toBe(sizes.frame);
  return target;
};

describe('a stored event', () => {
  test('is the frame that a client decodes', () => {
    fc.assert(
      fc.property(events, coordinates, (event, at) => {
        const frame = write(event, at);
        expect(frame.readUInt32BE(1)).toBe(frame.length - 5);
        const read = streams.ReadResp.deserializeBinary(frame.subarray(5)).getEvent();
        const recorded = read?.getEvent();
        expect(read?.getCommitPosition()).toBe(String(at.position));
        expect(recorded?.getId()?.getString()).toBe(event.id);
        expect(Buffer.from(recorded?.getStreamIdentifier()?.getStreamName_asU8() ?? [])).toEqual(at.stream);
        expect(recorded?.getCommitPosition()).toBe(String(at.position));
        expect(recorded?.getPreparePosition()).toBe(String(at.position));
        expect(Buffer.from(recorded?.getData_asU8() ?? [])).toEqual(event.data);
        expect(Buffer.from(recorded?.getCustomMetadata_asU8() ?? [])).toEqual(event.metadata);
        expect(recorded?.getMetadataMap().get('created')).toBe(at.created.toString());
        expect(Buffer.from(recorded?.getMetadataMap().get('type') ?? '')).toEqual(Buffer.from(event.type));
        if (at.revision < TOMBSTONE) expect(recorded?.getStreamRevision()).toBe(String(at.revision));
      }),
    );
  });

  test('is read in place, without decoding it', () => {
    fc.assert(
      fc.property(events, coordinates, fc.nat(20), (event, at, offset) => {
        const frame = Buffer.concat([Buffer.alloc(offset, 255), write(event, at)]);
        const view = look(emptyView(), frame, offset);
        expect(view.end).toBe(frame.length);
        expect(idOf(view)).toBe(event.id);
        expect(Buffer.from(streamOf(view))).toEqual(Buffer.from(at.stream.toString()));
        expect(Buffer.from(typeOf(view))).toEqual(Buffer.from(event.type));
        expect([view.revision, view.position]).toEqual([at.revision, at.position]);
        expect(createdOf(view)).toBe(Number(at.created) / 10_000);
        expect(dataOf(view)).toEqual(event.data);
      }),
    );
  });

  test('carries the revision of a tombstone exactly', () => {
    const event = {
      id: 'e'.repeat(36),
      type: 't',
      isJson: false,
      data: Buffer.alloc(0),
      metadata: Buffer.alloc(0),
    };
    const frame = write(event, {
      stream: Buffer.from('s'),
      revision: TOMBSTONE,
      position: 1,
      created: Buffer.from('0'),
    });
    const read = streams.ReadResp.deserializeBinary(frame.subarray(5)).getEvent()?.getEvent();
    expect(read?.getStreamRevision()).toBe('9223372036854775807');
    expect(look(emptyView(), frame, 0).revision).toBe(TOMBSTONE);
  });
});

import { createRequire } from 'node:module';
import type { Position } from '@eventstore/db-client';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordIn } from './client.record.ts';

const { ReadResp } = streams;
const { ReadEvent } = ReadResp;
const { RecordedEvent } = ReadEvent;

type Stock = { convertGrpcEvent(event: unknown): { event?: { position?: Position } } };
const { convertGrpcEvent } = createRequire(import.meta.url)(
  '@eventstore/db-client/dist/utils/convertGrpcEvent.js',
) as Stock;

type Given = {
  stream: string;
  type: string;
  contentType: string;
  at: number;
  data: Uint8Array;
  metadata: Uint8Array;
};

const recorded = (given: Given, position = String(given.at)) => {
  const message = new RecordedEvent();
  message.setId(new shared.UUID().setString('0190a5f4-7a10-7c1a-9a55-2b1f6d0c1a02'));
  message.setStreamIdentifier(new shared.StreamIdentifier().setStreamName(Buffer.from(given.stream)));
  message.setStreamRevision(String(given.at % 1_000));
  message.setPreparePosition(position).setCommitPosition(position);
  message.getMetadataMap().set('type', given.type).set('content-type', given.contentType);
  message.getMetadataMap().set('created', '17640000001234567');
  return message.setData(given.data).setCustomMetadata(given.metadata);
};

const answer = (event: InstanceType<typeof ReadEvent>) => new ReadResp().setEvent(event);

const bytes = fc.oneof(
  fc.json().map((text) => new Uint8Array(Buffer.from(text))),
  fc.uint8Array({ maxLength: 300 }),
);
const given: fc.Arbitrary<Given> = fc.record({
  stream: fc.string({ minLength: 1, unit: 'grapheme' }),
  type: fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' }),
  contentType: fc.constantFrom('application/json', 'application/octet-stream'),
  at: fc.nat({ max: Number.MAX_SAFE_INTEGER }),
  data: bytes,
  metadata: bytes,
});

test('a record is read as the stock client reads it, with its bytes', () => {
  fc.assert(
    fc.property(given, fc.boolean(), (one, hasPosition) => {
      const event = new ReadEvent().setEvent(recorded(one));
      if (hasPosition) event.setCommitPosition(String(one.at));
      const stock = convertGrpcEvent(event).event as Record<string, unknown>;
      const read = recordIn(answer(event).serializeBinary());
      const { id, streamId, revision, type, created, position, data, metadata } = read ?? {};
      expect(stock).toMatchObject({ id, streamId, revision, type, created, position });
      const plain = (value: unknown) => (value instanceof Uint8Array ? [...value] : value);
      expect([plain(data), plain(metadata)]).toEqual([plain(stock['data']), plain(stock['metadata'])]);
      expect([plain(read?.bytes.data), plain(read?.bytes.metadata)]).toEqual([
        [...one.data],
        [...one.metadata],
      ]);
    }),
  );
});

const some: Given = {
  stream: 'goal-1',
  type: 'Noted',
  contentType: 'application/json',
  at: 7,
  data: Buffer.from('{}'),
  metadata: Buffer.from('{}'),
};

const withoutType = () => {
  const message = recorded(some);
  message.getMetadataMap().del('type');
  return message;
};

test.each([
  ['a link', new ReadEvent().setEvent(recorded(some)).setLink(recorded(some))],
  ['a link to nothing', new ReadEvent().setLink(recorded(some))],
  ['a position beyond what a number holds', new ReadEvent().setEvent(recorded(some, '18446744073709551615'))],
  ['no id', new ReadEvent().setEvent(recorded(some).setId())],
  ['no type', new ReadEvent().setEvent(withoutType())],
])('a message with %s is left to the client', (_, event) => {
  expect(recordIn(answer(event).serializeBinary())).toBeUndefined();
});

test('a message with a field of another length than it says is left to the client', () => {
  const sent = answer(new ReadEvent().setEvent(recorded(some))).serializeBinary();
  const before = Buffer.from(sent).toString('latin1');
  const lengths = ['B\x02{}', ':\x02{}', '\x12\x05Noted', '\x0a\x04type', '\x1a\x06goal-1'];
  for (const field of lengths)
    for (const by of [-1, 1, 90]) {
      const wrong = Buffer.from(sent);
      const at = before.indexOf(field) + 1;
      expect(at).toBeGreaterThan(0);
      wrong[at] = (wrong[at] ?? 0) + by;
      expect([field, by, recordIn(wrong)]).toEqual([field, by, undefined]);
    }
});

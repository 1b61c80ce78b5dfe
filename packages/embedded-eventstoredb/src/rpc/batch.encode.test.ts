import { createRequire } from 'node:module';
import type * as Streams from '@eventstore/db-client/generated/streams_pb.js';
import { describe, expect, test } from 'vitest';
import { storedFrame } from './batch.encode.ts';

const load = createRequire(import.meta.url);
const { BatchAppendResp } = load('@eventstore/db-client/generated/streams_pb.js') as typeof Streams;

const read = (framed: Buffer) => {
  expect(framed[0]).toBe(0);
  expect(framed.readUInt32BE(1)).toBe(framed.length - 5);
  return BatchAppendResp.deserializeBinary(framed.subarray(5));
};
const correlation = Buffer.from('\u0012\u0024b9a1bd3e-5d5a-4b0e-9b3e-1d2b7c1f0a11', 'latin1');

describe('the answer to a stored batch', () => {
  const places = [0, 127, 128, 16_384, 2_097_151, 2 ** 31, 2 ** 53 - 1];
  test.each(places)('holds revision and position %d', (place) => {
    const stream = 'größer-🙂'.repeat(40);
    const answer = read(storedFrame({ correlation, stream }, { head: place, position: place }));
    expect(answer.getCorrelationId()?.getString()).toBe('b9a1bd3e-5d5a-4b0e-9b3e-1d2b7c1f0a11');
    expect(answer.getSuccess()?.getCurrentRevision()).toBe(String(place));
    expect(answer.getSuccess()?.getPosition()?.getCommitPosition()).toBe(String(place));
    expect(answer.getSuccess()?.getPosition()?.getPreparePosition()).toBe(String(place));
    const name = answer.getStreamIdentifier()?.getStreamName_asU8() ?? [];
    expect(Buffer.from(name).toString()).toBe(stream);
  });

  test('tells if there is no stream and no position', () => {
    const answer = read(storedFrame({ correlation, stream: '' }, { head: -1, position: undefined }));
    expect(answer.getSuccess()?.hasNoStream()).toBe(true);
    expect(answer.getSuccess()?.hasNoPosition()).toBe(true);
  });
});

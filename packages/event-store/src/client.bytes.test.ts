import { Transform, type TransformOptions } from 'node:stream';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { expect, test } from 'vitest';
import { parseLate, readHere } from './client.bytes.ts';

parseLate();

type Answer = { getEvent(): object };

test.each<[string, NonNullable<TransformOptions['transform']>]>([
  ['read', (answer: Answer, _, next) => next(null, { event: answer.getEvent() })],
  ['subscription', async (answer: Answer, _, next) => next(null, { event: answer.getEvent() })],
])('an event that nobody can parse fails its %s', async (_, transform) => {
  const reading = new Transform({ objectMode: true, transform });
  readHere(reading);
  reading.write(streams.ReadResp.deserializeBinary(Buffer.from([0x0a, 0x05, 0x0a, 0x7f])));
  await expect(reading.toArray()).rejects.toThrow('Assertion failed');
});

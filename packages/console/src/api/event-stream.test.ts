import { expect, test } from 'vitest';
import { messagesIn, messagesOf } from './event-stream.ts';

const checkIn = { id: 'a1', event: 'CheckInRecorded', data: '{"subject":"g"}' };
const text = 'id: a1\nevent: CheckInRecorded\ndata: {"subject":"g"}\n\n';

test('whole messages are taken from a text, and the rest is kept', () => {
  expect(messagesIn(`${text}id: a2\nevent: keep`)).toEqual({
    messages: [checkIn],
    rest: 'id: a2\nevent: keep',
  });
});

test('a message that comes in pieces is read once', async () => {
  const pieces = [text.slice(0, 9), text.slice(9, 40), text.slice(40)];
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (controller) => {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
      controller.close();
    },
  });
  const read = [];
  for await (const message of messagesOf(new Response(body))) read.push(message);
  expect(read).toEqual([checkIn]);
});

import { expect, test } from 'vitest';
import { messagesOf } from './event-stream.ts';

test('a message that comes in pieces is read once', async () => {
  const text = 'id: a1\nevent: CheckInRecorded\ndata: {"subject":"g"}\n\nid: a2\nevent: keep';
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (controller) => {
      for (const piece of [text.slice(0, 9), text.slice(9, 40), text.slice(40)])
        controller.enqueue(new TextEncoder().encode(piece));
      controller.close();
    },
  });
  const read = [];
  for await (const message of messagesOf(new Response(body))) read.push(message);
  expect(read).toEqual([{ id: 'a1', event: 'CheckInRecorded', data: '{"subject":"g"}' }]);
});

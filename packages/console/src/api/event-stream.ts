import type { EventSourceMessage } from 'eventsource-parser';
import { EventSourceParserStream } from 'eventsource-parser/stream';

/** The messages of an event stream as they come. */
export async function* messagesOf(reply: Response): AsyncGenerator<EventSourceMessage> {
  if (!reply.body) return;
  const reader = reply.body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream())
    .getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

import { setTimeout as pause } from 'node:timers/promises';
import type { Caller } from '../client.ts';

export type FeedEvent = {
  id: string;
  type: string;
  subject: string;
  revision: number;
  cursor: string;
  data: Record<string, unknown>;
};
export type FeedPage = { events: FeedEvent[]; next: string };

/** One message of an event stream. */
export type Message = { id: string; event: string; data: FeedEvent };

const field = (block: string, name: string): string =>
  block
    .split('\n')
    .filter((line) => line.startsWith(`${name}: `))
    .map((line) => line.slice(name.length + 2))
    .join('\n');

/** The messages of an event stream as it is read. */
export async function* readMessages(body: AsyncIterable<Uint8Array>): AsyncGenerator<Message> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of body) {
    const blocks = `${rest}${decoder.decode(chunk, { stream: true })}`.split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const data = field(block, 'data');
      if (data !== '') yield { id: field(block, 'id'), event: field(block, 'event'), data: JSON.parse(data) };
    }
  }
}

/**
 * Subscribes to the feed as an EventSource does. Yields each message until the service ends the stream or `signal` is
 * aborted. Throws if the answer is not an event stream.
 */
export async function* subscribe(
  url: string,
  { token }: Caller,
  { lastEventId, signal }: { lastEventId?: string | undefined; signal: AbortSignal },
): AsyncGenerator<Message> {
  const headers = {
    authorization: `Bearer ${token}`,
    accept: 'text/event-stream',
    ...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
  };
  const reply = await fetch(url, { headers, signal });
  if (!reply.ok || !reply.body)
    throw new Error(`GET ${url} was answered ${reply.status}: ${await reply.text()}`);
  try {
    yield* readMessages(reply.body);
  } catch (thrown) {
    // Either side has ended the stream. A caller who wants the rest reconnects with the last id.
    if (!signal.aborted && !(thrown instanceof TypeError)) throw thrown;
  }
}

/** Like `subscribe`, but reconnects with the last id whenever the stream ends or nobody answers. */
export async function* follow(
  url: string,
  caller: Caller,
  { lastEventId, signal }: { lastEventId: string; signal: AbortSignal },
): AsyncGenerator<Message> {
  let last = lastEventId;
  while (!signal.aborted) {
    try {
      for await (const message of subscribe(url, caller, { lastEventId: last, signal })) {
        last = message.id;
        yield message;
      }
    } catch (thrown) {
      // fetch throws a TypeError if it cannot connect.
      if (!signal.aborted && !(thrown instanceof TypeError)) throw thrown;
    }
    await pause(10);
  }
}

/** Reads the feed page by page from a cursor to the end of the log. Returns the events and the next cursor. */
export const pages = async (
  get: (query: string) => Promise<FeedPage>,
  { cursor, limit = 7, filter = '' }: { cursor?: string | undefined; limit?: number; filter?: string } = {},
): Promise<FeedPage> => {
  const events: FeedEvent[] = [];
  for (let next = cursor; ; ) {
    const page = await get(`limit=${limit}${filter}${next === undefined ? '' : `&cursor=${next}`}`);
    events.push(...page.events);
    if (page.next === next) return { events, next };
    next = page.next;
  }
};

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

/**
 * Subscribes to the feed as an EventSource does: gives each message as it comes until the service ends the stream or
 * `signal` is aborted. Throws where the answer is no stream.
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
  let rest = '';
  try {
    for await (const chunk of reply.body.pipeThrough(new TextDecoderStream())) {
      const blocks = `${rest}${chunk}`.split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const data = field(block, 'data');
        if (data !== '')
          yield { id: field(block, 'id'), event: field(block, 'event'), data: JSON.parse(data) };
      }
    }
  } catch (thrown) {
    // Ended by either side; whoever wants the rest comes back with the last id.
    if (!signal.aborted && !(thrown instanceof TypeError)) throw thrown;
  }
}

/** The feed's events after a cursor, page by page, up to the end of the log; with the cursor to go on with. */
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

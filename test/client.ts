import type { Arrived, EventStore } from '@cairn/event-store/open';
import type { App } from '@cairn/http/app';

/** Somebody with a token. */
export type Caller = { personId: string; token: string };

export type Reply<B = unknown> = {
  status: number;
  headers: Record<string, unknown>;
  /** As parsed from JSON; undefined if it is not JSON. */
  body: B;
  text: string;
};

/** What a command answers. */
export type Done = { id: string; revision: number; position: string };

type Headers = Record<string, string>;
type Served = { command: App; query: App; store: EventStore };
type Inject = { method: 'GET' | 'POST'; url: string; headers: Headers; payload?: string };

const send = async <B>(app: App, request: Inject): Promise<Reply<B>> => {
  const { statusCode, headers, payload } = await app.inject(request);
  const isJson = /json/.test(String(headers['content-type']));
  return {
    status: statusCode,
    headers,
    body: (isJson ? JSON.parse(payload) : undefined) as B,
    text: payload,
  };
};

/** Calls to both services. */
export const clientOf = ({ command, query, store }: Served) => {
  const signed = ({ token }: Caller, headers: Headers): Headers => ({
    authorization: `Bearer ${token}`,
    ...headers,
  });
  let written = 0n;

  /** Sends a command and returns the response. */
  const post = async <B = Done>(by: Caller, path: string, body: unknown, headers: Headers = {}) => {
    const reply = await send<B>(command, {
      method: 'POST',
      url: `/v1${path}`,
      headers: signed(by, { 'content-type': 'application/json', ...headers }),
      payload: JSON.stringify(body),
    });
    const { position } = (reply.body ?? {}) as { position?: string | null };
    if (position && BigInt(position) > written) written = BigInt(position);
    return reply;
  };

  /** Sends a command and throws if it does not succeed. */
  const does = async (by: Caller, path: string, body: unknown = {}, headers: Headers = {}): Promise<Done> => {
    const reply = await post(by, path, body, headers);
    if (reply.status >= 300) throw new Error(`POST ${path} was answered ${reply.status}: ${reply.text}`);
    return reply.body;
  };

  /** Sends a query whose answer reflects everything that was written here before. */
  const get = async <B>(by: Caller, path: string, headers: Headers = {}): Promise<Reply<B>> => {
    const url = `/v1${path}${path.includes('?') ? '&' : '?'}after=${written}`;
    return send<B>(query, { method: 'GET', url, headers: signed(by, headers) });
  };

  /** Sends a query and throws if it does not succeed. */
  const reads = async <B>(by: Caller, path: string): Promise<B> => {
    const reply = await get<B>(by, path);
    if (reply.status !== 200) throw new Error(`GET ${path} was answered ${reply.status}: ${reply.text}`);
    return reply.body;
  };

  /** Sends a query, and gives what a refusal tells of its reason. */
  const refusal = async (by: Caller, path: string) => {
    const { status, body } = await get<{ code: string; detail: string }>(by, path);
    return { status, code: body.code, detail: body.detail };
  };

  /** Waits until a screening covers a step of a review. Later queries reflect it. */
  const screened = async (reviewId: string, { revision, position }: Done): Promise<void> => {
    const found = new AbortController();
    const after = BigInt(position);
    const look = (entry: Arrived[number]): void => {
      if (entry.kind !== 'event' || entry.event.type !== 'ScreeningCompleted') return;
      const { data, position: at } = entry.event;
      if (data.reviewId !== reviewId || data.covers < revision) return;
      if (at > written) written = at;
      found.abort();
    };
    for await (const arrived of store.subscribeAll({ after, signal: found.signal })) arrived.forEach(look);
  };

  /** Later queries reflect everything that is in the log now, also what a service wrote by itself. */
  const catchUp = async (): Promise<void> => {
    written = await store.head();
  };

  return { post, does, get, reads, refusal, screened, catchUp };
};

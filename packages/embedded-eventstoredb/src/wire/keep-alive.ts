import type { ServerHttp2Session } from 'node:http2';

/** How often a client is pinged and how long it may take to answer, in milliseconds. */
export type KeepAlive = { readonly everyMs: number; readonly withinMs: number };

export const KEEP_ALIVE: KeepAlive = { everyMs: 10_000, withinMs: 20_000 };

/** Pings the client of a connection regularly, and closes the connection if it does not answer. */
export const keepAlive = (session: ServerHttp2Session, { everyMs, withinMs }: KeepAlive): void => {
  let answerDue: NodeJS.Timeout | undefined;
  const ask = (): void => {
    if (answerDue || session.destroyed) return;
    answerDue = setTimeout(() => session.destroy(), withinMs).unref();
    session.ping(() => {
      clearTimeout(answerDue);
      answerDue = undefined;
    });
  };
  const asking = setInterval(ask, everyMs).unref();
  session.once('close', () => {
    clearInterval(asking);
    clearTimeout(answerDue);
  });
};

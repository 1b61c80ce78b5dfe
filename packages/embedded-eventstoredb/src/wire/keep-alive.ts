import type { ServerHttp2Session } from 'node:http2';

/** When a connection is asked whether its client is there, and how long the answer may take, in milliseconds. */
export type KeepAlive = { readonly everyMs: number; readonly withinMs: number };

export const KEEP_ALIVE: KeepAlive = { everyMs: 10_000, withinMs: 20_000 };

/** Pings the client of a connection now and then, and closes the connection when no answer comes. */
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

import type { ServerResponse } from 'node:http';
import type { SSEReplyInterface } from '@fastify/sse';

/** Aborts when the subscriber leaves or their token expires. */
export const untilLeft = (
  sse: SSEReplyInterface,
  { left, onLeft }: { left: number; onLeft: () => void },
): AbortSignal => {
  const leaving = new AbortController();
  const expiring = setTimeout(() => leaving.abort(), left);
  sse.onClose(() => {
    clearTimeout(expiring);
    leaving.abort();
    onLeft();
  });
  return leaving.signal;
};

/** Aborts when the answer is sent or nobody waits for it any more. */
export const untilGone = (answer: ServerResponse): AbortSignal => {
  const gone = new AbortController();
  answer.once('close', () => gone.abort());
  return gone.signal;
};

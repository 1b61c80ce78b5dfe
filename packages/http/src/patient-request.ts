import { setTimeout as pause } from 'node:timers/promises';

const firstPause = 20;
const longestPause = 500;

/**
 * Sends a request, and sends it again while the service answers that it is not available (503), with growing pauses, for half
 * a minute. Only for what may be sent twice. Resolves with the last answer.
 */
export const requestPatiently = async (
  url: string,
  request: RequestInit,
  { patience = 30_000 }: { patience?: number } = {},
): Promise<Response> => {
  const end = Date.now() + patience;
  for (let wait = firstPause; ; wait = Math.min(wait * 1.5, longestPause)) {
    const response = await fetch(url, request);
    if (response.status !== 503 || Date.now() + wait > end) return response;
    // A body that nobody reads keeps its connection.
    await response.body?.cancel();
    await pause(wait);
  }
};

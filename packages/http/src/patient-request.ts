import { setTimeout as pause } from 'node:timers/promises';

const firstPauseMs = 20;
const longestPauseMs = 500;

/**
 * Sends a request, and sends it again while the service answers that it is not available (503), with growing pauses, for half
 * a minute. Only for what may be sent twice. Resolves with the last answer.
 */
export const requestPatiently = async (
  url: string,
  request: RequestInit,
  { patienceMs = 30_000 }: { patienceMs?: number } = {},
): Promise<Response> => {
  const end = Date.now() + patienceMs;
  for (let wait = firstPauseMs; ; wait = Math.min(wait * 1.5, longestPauseMs)) {
    const response = await fetch(url, request);
    if (response.status !== 503 || Date.now() + wait > end) return response;
    // A body that nobody reads keeps its connection.
    await response.body?.cancel();
    await pause(wait);
  }
};

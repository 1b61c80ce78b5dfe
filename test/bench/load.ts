import autocannon from 'autocannon';

type Request = { method?: 'GET' | 'POST'; path: string; headers: Record<string, string>; body?: string };

/** Requests per second over this many connections, which cycle through the requests. Fails if one is refused. */
export const requestsPerSecond = async (
  url: string,
  requests: readonly Request[],
  { connections, seconds }: { connections: number; seconds: number },
): Promise<number> => {
  let begin = 0;
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    setupClient: (client) => {
      const place = begin % requests.length;
      begin += 1;
      client.setRequests(
        [...requests.slice(place), ...requests.slice(0, place)].map((request) => ({
          method: 'GET',
          ...request,
        })),
      );
    },
  });
  const refused = result.non2xx + result.errors + result.timeouts;
  if (refused > 0) throw new Error(`${refused} of ${result.requests.total} requests to ${url} failed.`);
  return result.requests.total / result.duration;
};

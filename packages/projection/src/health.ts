import { createServer } from 'node:http';
import type { ProjectorState } from './run.ts';

export type Health = { port: number; close(): Promise<void> };

type Serve = { host: string; port: number; service: string; state: () => ProjectorState };

const isReady = (state: ProjectorState): boolean =>
  state.phase === 'standby' || (state.phase === 'running' && state.caughtUp);

const described = (state: ProjectorState): object =>
  state.phase === 'running' ? { ...state, position: String(state.position) } : state;

/**
 * Serves `/health` (the process answers) and `/ready` (it has folded the log to its end, or stands by for one that has;
 * 503 until then), both with what the projector is doing. Port 0 takes a free one.
 */
export const serveHealth = async ({ host, port, service, state }: Serve): Promise<Health> => {
  const server = createServer((request, response) => {
    const reply = (code: number, status: string): void => {
      response.writeHead(code, { 'content-type': 'application/json', 'cache-control': 'no-store' });
      response.end(JSON.stringify({ status, service, projection: described(state()) }));
    };
    if (request.url === '/health') return reply(200, 'ok');
    if (request.url !== '/ready') return reply(404, 'not-found');
    return isReady(state()) ? reply(200, 'ready') : reply(503, 'not-ready');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

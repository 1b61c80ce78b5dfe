import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { nodeFlags } from '@cairn/local/child';
import { checkInBody } from './check-in.ts';
import type { Line } from './figures.ts';
import { inTurn } from './figures.ts';
import { requestsPerSecond } from './load.ts';
import { goalId, person } from './log.ts';
import type { Stage } from './stage.ts';

const seconds = 3;

const startRawAppends = (connectionString: string) => {
  const entry = fileURLToPath(new URL('raw-appends.ts', import.meta.url));
  const child = fork(entry, [connectionString], { execArgv: [...nodeFlags, '--import', 'tsx'] });
  return {
    perSecond: async (inFlight: number): Promise<number> => {
      child.send({ inFlight, seconds });
      const [found] = (await once(child, 'message')) as [number];
      return found;
    },
    stop: async (): Promise<void> => {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
};

/** (a) Check-ins a second over HTTP on warm streams, against the stock client's appends at the same number in flight. */
export const benchCommands = async (stage: Stage, rounds: number): Promise<Line[]> => {
  const service = await stage.service('command-service', 'CAIRN_COMMAND_PORT');
  const raw = startRawAppends(stage.environment.EVENTSTORE_URL);
  const requests = await Promise.all(
    Array.from({ length: 256 }, async (_, n) => ({
      method: 'POST' as const,
      path: `/v1/goals/${goalId(n)}/check-ins`,
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await stage.mintToken({ personId: person(n), roles: ['employee'] })}`,
      },
      body: JSON.stringify(checkInBody(n)),
    })),
  );
  const lines: Line[] = [];
  await requestsPerSecond(service.url, requests, { connections: 64, seconds: 2 * seconds });
  for (const connections of [1, 16, 64]) {
    const both = await inTurn(
      rounds,
      () => requestsPerSecond(service.url, requests, { connections, seconds }),
      () => raw.perSecond(connections),
    );
    lines.push({
      what: `(a) check-ins over HTTP ÷ raw appends, ${connections} in flight`,
      ...both,
      unit: '/s',
      mark: 0.5,
    });
  }
  await raw.stop();
  return lines;
};

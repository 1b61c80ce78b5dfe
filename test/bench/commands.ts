import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { nodeFlags } from '@cairn/programs/compile';
import { checkInBody } from './check-in.ts';
import type { Line } from './figures.ts';
import { inTurn } from './figures.ts';
import { requestsPerSecond } from './load.ts';
import { goalId, person } from './log.ts';
import type { Process, Stage } from './stage.ts';

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

const marks = {
  raw: new Map([
    [1, 0.5],
    [16, 0.5],
    [64, 0.45],
  ]),
  bare: new Map([[64, 0.7]]),
};

/**
 * (a) Check-ins per second over HTTP on warm streams, compared with as many concurrent appends of the stock client, and
 * with a bare route that appends the same event.
 */
export const benchCommands = async (stage: Stage, rounds: number): Promise<Line[]> => {
  const service = await stage.service('command-service', 'CAIRN_COMMAND_PORT');
  const { EVENTSTORE_URL } = stage.environment;
  const bare = await stage.program('test/bench/bare-route.ts', [EVENTSTORE_URL]);
  const raw = startRawAppends(EVENTSTORE_URL);
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
  const ask = ({ url }: Process, connections: number, length = seconds) =>
    requestsPerSecond(url, requests, { connections, seconds: length });
  for (const each of [service, bare]) await ask(each, 64, 2 * seconds);
  const lines: Line[] = [];
  for (const connections of [1, 16, 64]) {
    const ours = () => ask(service, connections);
    const against = async (name: keyof typeof marks, what: string, peer: () => Promise<number>) => {
      const found = await inTurn(rounds, ours, peer);
      const mark = marks[name].get(connections);
      lines.push({ what: `(a) check-ins ÷ ${what}, ${connections} in flight`, ...found, unit: '/s', mark });
    };
    await against('raw', 'raw appends', () => raw.perSecond(connections));
    await against('bare', 'a bare route', () => ask(bare, connections));
  }
  await Promise.all([raw.stop(), bare.stop()]);
  return lines;
};

import type { Environment } from '@cairn/runtime/environment';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from './refusal.ts';

export type PortVariable = Extract<keyof Environment, `CAIRN_${string}_PORT`>;
export type Ports = Record<PortVariable, number>;

/** The port that could be listened on, or the reason why not. */
const tryPort = (host: string, port: number): Promise<number | string> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'));
    server.listen({ host, port, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });

const because: Record<string, string> = {
  EADDRINUSE: 'is taken by another program',
  EACCES: 'needs more rights than this user has',
  EADDRNOTAVAIL: 'is at an address that this machine does not have (CAIRN_HOST)',
};

const demandDifferent = (environment: Environment, variables: readonly PortVariable[]): void => {
  for (const name of variables) {
    const port = environment[name];
    const same = variables.filter((other) => port !== 0 && environment[other] === port);
    if (same.length > 1)
      throw new Refusal(`Port ${port} is asked for by ${same.join(' and ')}: set another one for each.`);
  }
};

/**
 * The port of each variable, free a moment ago; 0 becomes a free one. Looks again for `patienceMs` where one is taken,
 * then throws a `Refusal` that names every one; at once where two variables ask for the same.
 */
export const freePorts = async (
  environment: Environment,
  variables: readonly PortVariable[],
  patienceMs = 0,
): Promise<Partial<Ports>> => {
  demandDifferent(environment, variables);
  const until = Date.now() + patienceMs;
  for (;;) {
    const found = await Promise.all(
      variables.map(async (name) => ({
        name,
        port: await tryPort(environment.CAIRN_HOST, environment[name]),
      })),
    );
    const refused = found.filter(({ port }) => typeof port === 'string');
    if (refused.length === 0) return Object.fromEntries(found.map(({ name, port }) => [name, Number(port)]));
    if (Date.now() >= until) {
      const each = refused.map(({ name, port }) => `${environment[name]} ${because[port] ?? port} (${name})`);
      throw new Refusal(`Port ${each.join(', port ')}: stop that program, or set another port.`);
    }
    await sleep(200);
  }
};

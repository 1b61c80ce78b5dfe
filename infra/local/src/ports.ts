import type { Environment } from '@cairn/runtime/environment';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from './refusal.ts';

export type PortVariable = Extract<keyof Environment, `CAIRN_${string}_PORT`>;
export type Ports = Record<PortVariable, number>;

/** Resolves with a free port, or with the error code if the port is not free. */
const tryPort = (host: string, port: number): Promise<number | string> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'));
    server.listen({ host, port, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });

const reasons: Record<string, string> = {
  EADDRINUSE: 'is taken by another program',
  EACCES: 'needs privileges that this user does not have',
  EADDRNOTAVAIL: 'is at an address that this machine does not have (CAIRN_HOST)',
};

const demandDifferent = (environment: Environment, variables: readonly PortVariable[]): void => {
  for (const name of variables) {
    const port = environment[name];
    const same = variables.filter((other) => port !== 0 && environment[other] === port);
    if (same.length > 1)
      throw new Refusal(`Port ${port} is set by ${same.join(' and ')}: give each its own port.`);
  }
};

/**
 * The port of each variable, checked to be free; 0 becomes a free one. If a port is taken, tries again for `patienceMs`
 * and then throws a `Refusal` that names every such port. Throws at once if two variables have the same port.
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
      const each = refused.map(({ name, port }) => `${environment[name]} ${reasons[port] ?? port} (${name})`);
      throw new Refusal(`Port ${each.join(', port ')}: stop the other program, or set another port.`);
    }
    await sleep(200);
  }
};

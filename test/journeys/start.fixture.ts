import { createConnection } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeFlags } from '@cairn/programs/compile';
import { startProcess, type TestProcess } from '@cairn/testing/start-process';
import { programFile } from '@cairn/testing/start-program';

const root = fileURLToPath(new URL('../..', import.meta.url));

const names = ['COMMAND', 'QUERY', 'ISSUER', 'EVENTSTORE', 'POSTGRES'];
const moreNames = [
  'OKR_PROJECTOR',
  'SCORECARD_PROJECTOR',
  'REVIEW_PROJECTOR',
  'BIAS_REACTOR',
  'ALERT_REACTOR',
  'LAUNCHER',
];
const freePorts = Object.fromEntries([...names, ...moreNames].map((name) => [`CAIRN_${name}_PORT`, '0']));

export type Started = TestProcess & {
  /** The host:port of every process that it started. */
  addresses(): string[];
};

/** Node's arguments for `start` as its users run it: it is compiled first. */
export const compilesFirst: readonly string[] = ['infra/local/run.mjs', 'start'];

/** Node's arguments for the same command, compiled once for all its runs. */
export const compiledCommand = async (name: 'start' | 'token'): Promise<readonly string[]> => [
  ...nodeFlags,
  await programFile(join(root, `infra/local/src/${name}.ts`)),
];

/** Runs Node with these arguments for a command of the local stack, on free ports. */
export const run = (args: readonly string[], environment: Record<string, string>): Started => {
  const started = startProcess(args, {
    cwd: root,
    // Without NO_COLOR, the output is coloured in CI.
    env: { ...process.env, NO_COLOR: '1', ...freePorts, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const addresses = () =>
    [...started.output().matchAll(/✓ \S+ +(127\.0\.0\.1:\d+)/g)].map(([, address]) => address ?? '');
  return { ...started, addresses };
};

/** Whether a server listens at the address. */
export const answers = (address: string): Promise<boolean> => {
  const [host = '', port = ''] = address.split(':');
  return new Promise((resolve) => {
    const socket = createConnection({ host, port: Number(port) });
    socket.on('connect', () => socket.destroy()).on('connect', () => resolve(true));
    socket.on('error', () => resolve(false));
  });
};

/** The addresses at which a server listens. */
export const listening = async (addresses: readonly string[]): Promise<string[]> => {
  const open = await Promise.all(addresses.map(answers));
  return addresses.filter((_, index) => open[index]);
};

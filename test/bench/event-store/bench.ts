import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inTurn, median, type Line } from '../figures.ts';
import { cpuMicros, ownMegabytes } from '../proc.ts';
import { startDriver, startServer, type Driver, type Server } from './processes.ts';
import { ROWS, type Row } from './rows.ts';

const main = '../../../packages/embedded-eventstoredb/src/main.ts';

type Side = { readonly server: Server; readonly driver: Driver };

const sideOf = async (script: string, args: readonly string[]): Promise<Side> => {
  const server = await startServer(script, args);
  return { server, driver: startDriver(server.url) };
};

/** Runs one row against both servers in turn, and measures their CPU time. */
const lines = async (row: number, [ours, peer]: readonly [Side, Side], rounds: number): Promise<Line[]> => {
  const { what, count, recorded, mark, showsCpu } = ROWS[row] as Row;
  const cpu = { ours: [] as number[], peer: [] as number[] };
  const runOn = ({ server, driver }: Side, micros: number[]) => {
    let round = 0;
    return async (): Promise<number> => {
      const before = cpuMicros(server.pid);
      const figure = await driver.run({ row, round: `${round++}` });
      micros.push((cpuMicros(server.pid) - before) / count);
      return figure;
    };
  };
  const [onOurs, onPeer] = [runOn(ours, cpu.ours), runOn(peer, cpu.peer)];
  const both = await inTurn(rounds, onOurs, onPeer);
  const speed: Line = { what: `(e) ${what}`, ...both, unit: '/s', recorded, mark };
  if (!showsCpu) return [speed];
  // The first turn is not counted.
  const micros = { figure: median(cpu.ours.slice(1)), peer: median(cpu.peer.slice(1)) };
  return [speed, { what: `(e) ${what}: CPU of the server for each`, ...micros, unit: 'µs' }];
};

const memoryLine = (what: string, [ours, peer]: readonly [Side, Side]): Line => ({
  what: `(e) memory of its own ${what}`,
  figure: ownMegabytes(ours.server.pid),
  peer: ownMegabytes(peer.server.pid),
  unit: 'MB',
  recorded: 650,
});

/** The time from the start of each server to its first answer, on the log that the rows wrote. */
const startLine = async (rounds: number, dataDir: string): Promise<Line> => {
  const started = async (script: string, args: readonly string[]): Promise<number> => {
    const server = await startServer(script, args);
    await server.stop();
    return server.startMs;
  };
  const both = await inTurn(
    rounds,
    () => started(main, ['--port', '0', '--data-dir', dataDir]),
    () => started('prepared.ts', []),
  );
  return { what: '(e) start', ...both, unit: 'ms', recorded: 1_000 };
};

/**
 * (e) The embedded EventStoreDB with the official client, compared with the same client on a server that sends prepared
 * bytes. The latter shows the speed of the client alone.
 */
export const benchEventStore = async (rounds: number): Promise<Line[]> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'cairn-bench-'));
  try {
    const ours = await sideOf(main, ['--port', '0', '--data-dir', dataDir]);
    const peer = await sideOf('prepared.ts', []);
    const sides = [ours, peer] as const;
    const found: Line[] = [];
    try {
      for (const row of ROWS.keys()) {
        if (ROWS[row]?.isLive && !ROWS[row - 1]?.isLive)
          found.push(memoryLine('after appends and reads', sides));
        found.push(...(await lines(row, sides, rounds)));
      }
      found.push(memoryLine('at the end', sides));
    } finally {
      await Promise.all(sides.flatMap(({ server, driver }) => [driver.stop(), server.stop()]));
    }
    return [...found, await startLine(rounds, dataDir)];
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
};

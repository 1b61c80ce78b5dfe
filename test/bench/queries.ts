import { inTurn, type Line } from './figures.ts';
import { requestsPerSecond } from './load.ts';
import { person } from './log.ts';
import { cpuMicros } from './proc.ts';
import { catchUp, projections } from './projectors.ts';
import { reads } from './reads.ts';
import type { Process, Stage } from './stage.ts';

const load = { connections: 32, seconds: 2 };

/**
 * (c) Queries per second, compared with a bare route that sends the same SQL, and one that selects 20 rows by primary key.
 * A rate also depends on which process is idle while it waits for another, so a third line compares what an answer costs:
 * queries per second of the processor time that the service and Postgres take for them.
 */
export const benchQueries = async (stage: Stage, events: number, rounds: number): Promise<Line[]> => {
  for (const projection of projections)
    await catchUp(stage, stage.environment.DATABASE_URL, projection, events);
  const service = await stage.service('query-service', 'CAIRN_QUERY_PORT');
  const peer = await stage.program('test/bench/peer.ts', [stage.environment.DATABASE_URL]);
  const token = await stage.mintToken({ personId: person(1), roles: ['auditor'] });
  const headers = { authorization: `Bearer ${token}` };
  const perCpuSecond = (process: Process, ask: () => Promise<number>) => async () => {
    const before = cpuMicros(process.pid, stage.postgresPid);
    const answers = (await ask()) * load.seconds;
    return answers / ((cpuMicros(process.pid, stage.postgresPid) - before) / 1_000_000);
  };
  const lines: Line[] = [];
  for (const [name, { path }] of Object.entries(reads)) {
    const requests = Array.from({ length: 200 }, (_, n) => ({ path: path(n), headers }));
    const ours = () => requestsPerSecond(service.url, requests, load);
    const bare = (route: string) => () =>
      requestsPerSecond(peer.url, [{ path: `/${route}`, headers: {} }], load);
    const same = await inTurn(rounds, ours, bare(name));
    const rows = await inTurn(rounds, ours, bare('byPrimaryKey'));
    const what = `(c) ${path(0).replace(/[0-9a-f-]{36}/, ':id')}`;
    lines.push({ what: `${what} ÷ the same SQL`, ...same, unit: '/s', mark: 0.9 });
    lines.push({ what: `${what} ÷ 20 rows by key`, ...rows, unit: '/s' });
    const costs = await inTurn(rounds, perCpuSecond(service, ours), perCpuSecond(peer, bare(name)));
    lines.push({ what: `${what} ÷ the same SQL, by processor time`, ...costs, unit: '/CPU s' });
  }
  await Promise.all([peer.stop(), service.stop()]);
  return lines;
};

import { inTurn, type Line } from './figures.ts';
import { requestsPerSecond } from './load.ts';
import { person } from './log.ts';
import { catchUp, projections } from './projectors.ts';
import { reads } from './reads.ts';
import type { Stage } from './stage.ts';

const load = { connections: 32, seconds: 2 };

/** (c) Queries per second, compared with a bare route that sends the same SQL, and one that selects 20 rows by primary key. */
export const benchQueries = async (stage: Stage, events: number, rounds: number): Promise<Line[]> => {
  for (const projection of projections)
    await catchUp(stage, stage.environment.DATABASE_URL, projection, events);
  const service = await stage.service('query-service', 'CAIRN_QUERY_PORT');
  const peer = await stage.program('test/bench/peer.ts', [stage.environment.DATABASE_URL]);
  const token = await stage.mintToken({ personId: person(1), roles: ['auditor'] });
  const headers = { authorization: `Bearer ${token}` };
  const lines: Line[] = [];
  for (const [name, { path }] of Object.entries(reads)) {
    const requests = Array.from({ length: 200 }, (_, n) => ({ path: path(n), headers }));
    const ours = () => requestsPerSecond(service.url, requests, load);
    const bare = (route: string) => () =>
      requestsPerSecond(peer.url, [{ path: `/${route}`, headers: {} }], load);
    const same = await inTurn(rounds, ours, bare(name));
    const rows = await inTurn(rounds, ours, bare('byPrimaryKey'));
    lines.push({
      what: `(c) ${path(0).replace(/[0-9a-f-]{36}/, ':id')} ÷ the same SQL`,
      ...same,
      unit: '/s',
      mark: 0.9,
    });
    lines.push({
      what: `(c) ${path(0).replace(/[0-9a-f-]{36}/, ':id')} ÷ 20 rows by key`,
      ...rows,
      unit: '/s',
    });
  }
  await Promise.all([peer.stop(), service.stop()]);
  return lines;
};

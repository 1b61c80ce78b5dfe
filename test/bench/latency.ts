import { type Line, percentile } from './figures.ts';
import { goalId, keyResultId, person } from './log.ts';
import type { Stage } from './stage.ts';

const rounds = 300;

const json = { 'content-type': 'application/json' };

/** (d) Milliseconds from a command's answer to a query that reflects it, compared with the same query without waiting. */
export const benchLatency = async (stage: Stage): Promise<Line[]> => {
  const command = await stage.service('command-service', 'CAIRN_COMMAND_PORT');
  const query = await stage.service('query-service', 'CAIRN_QUERY_PORT');
  const projector = await stage.service('okr-projector', 'CAIRN_OKR_PROJECTOR_PORT');
  const other = await stage.service('review-projector', 'CAIRN_REVIEW_PROJECTOR_PORT');
  const token = await stage.mintToken({ personId: person(3), roles: ['employee'] });
  const authorization = `Bearer ${token}`;
  const goal = `/v1/goals/${goalId(3)}`;
  const waited: number[] = [];
  const plain: number[] = [];
  for (let n = 0; n < rounds; n += 1) {
    const body = {
      keyResultId: keyResultId(6),
      value: { kind: 'number', number: n % 101 },
      status: 'onTrack',
    };
    const reply = await fetch(`${command.url}${goal}/check-ins`, {
      method: 'POST',
      headers: { ...json, authorization },
      body: JSON.stringify(body),
    });
    const { position, revision } = (await reply.json()) as { position: string; revision: number };
    const acknowledged = performance.now();
    const read = await fetch(`${query.url}${goal}?after=${position}`, { headers: { authorization } });
    const seen = (await read.json()) as { revision: number };
    waited.push(performance.now() - acknowledged);
    if (seen.revision < revision) throw new Error('A query that waited does not show what it waited for.');
    const again = performance.now();
    await (await fetch(`${query.url}${goal}`, { headers: { authorization } })).json();
    plain.push(performance.now() - again);
  }
  await Promise.all([command, query, projector, other].map((service) => service.stop()));
  return [0.5, 0.99].map((share) => ({
    what: `(d) acknowledged → readable, p${share * 100} (peer: the same query without waiting)`,
    figure: percentile(waited, share),
    peer: percentile(plain, share),
    unit: 'ms',
  }));
};

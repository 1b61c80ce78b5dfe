import { randomUUID } from 'node:crypto';
import { goalId, person } from '../log.ts';
import type { Line } from '../figures.ts';
import type { Process, Stage } from '../stage.ts';
import { parentOf } from './log.ts';
import { startRawBatches } from './raw.ts';

const writers = 16;
const processes = 2;
const edgesPerRequest = 125;
const tries = 10;

/** Sends some alignments. A busy store may not answer in time; then the same request is sent again, as any client does. */
const send = async (url: string, token: string, body: string): Promise<Response> => {
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'idempotency-key': randomUUID(),
  };
  for (let tried = 1; ; tried += 1) {
    const reply = await fetch(`${url}/v1/goals/alignments`, { method: 'POST', headers, body });
    if (reply.status !== 503 || tried === tries) return reply;
  }
};

/** Aligns a share of the goals, some at once. Rejects if a request is refused. */
const align = async (url: string, token: string, children: readonly number[]): Promise<void> => {
  for (let from = 0; from < children.length; from += edgesPerRequest) {
    const some = children.slice(from, from + edgesPerRequest);
    const edges = some.map((n) => ({
      goalId: goalId(n),
      parentId: goalId(parentOf(n) ?? n),
      kind: 'support',
    }));
    const reply = await send(url, token, JSON.stringify({ edges }));
    if (!reply.ok) throw new Error(`An alignment was refused: ${reply.status} ${await reply.text()}`);
  }
};

/**
 * (f) Alignments per second of sixteen writers in two processes, none of which may be refused because another was faster,
 * compared with raw appends of as many events in the same batches.
 */
export const benchAlignments = async (stage: Stage, goals: number): Promise<Line> => {
  const services: Process[] = [];
  for (let n = 0; n < processes; n += 1)
    services.push(await stage.service('command-service', 'CAIRN_COMMAND_PORT'));
  const token = await stage.mintToken({ personId: person(1), roles: ['strategist'] });
  const raw = startRawBatches(stage);
  const children = Array.from({ length: goals }, (_, n) => n).filter((n) => parentOf(n) !== undefined);
  const streams = Math.ceil(children.length / edgesPerRequest);
  const peer = await raw.perSecond({ streams, events: edgesPerRequest, inFlight: writers });
  await raw.stop();
  const since = performance.now();
  await Promise.all(
    Array.from({ length: writers }, (_, writer) =>
      align(
        services[writer % processes]?.url ?? '',
        token,
        children.filter((_, n) => n % writers === writer),
      ),
    ),
  );
  const figure = children.length / ((performance.now() - since) / 1_000);
  for (const { stop } of services) await stop();
  return {
    what: `(f) ${children.length} alignments by ${writers} writers ÷ raw appends in the same batches`,
    figure,
    peer,
    unit: '/s',
  };
};

import { allow } from '@cairn/access/matching';
import { isRefusal } from '@cairn/contracts/rejection';
import type { DeliverMeasurements } from '@cairn/contracts/kpi.commands';
import { kpiDelivery } from '@cairn/domain/kpi.delivery';
import type { KpiState } from '@cairn/domain/kpi.state';
import { newId } from '@cairn/runtime/new-id';
import { relationsToKpi } from '../scorecards/kpi.relations.ts';
import { batchesOf } from './delivery.batches.ts';
import { type DecidedLine, type DecidedPart, type Delivering, factsFor } from './delivery.part.ts';
import { type LineResult, refusedLine, resultOf } from './delivery.results.ts';

// The same delivery may be under way twice.
const resultIn = (written: ReadonlySet<unknown>, line: DecidedLine): LineResult => {
  const { outcome, ...result } = resultOf(line);
  return { ...result, outcome: written.has(line.decided.measurementId) ? outcome : 'unchanged' };
};

type Batch = { command: DeliverMeasurements; state: KpiState; lines: readonly DecidedLine[] };

const appendBatch = async ({ context, principal }: Delivering, { command, state: before, lines }: Batch) => {
  const decided = lines.map((each) => each.decided);
  const correlationId = newId();
  return context.execute({
    decider: kpiDelivery,
    id: command.data.kpiId,
    command: { ...command, data: { ...command.data, readings: lines.map(({ reading }) => reading) } },
    facts: async (state: KpiState) => {
      allow(principal.roles, 'RecordMeasurement', await relationsToKpi(context, principal, state));
      return { ...factsFor(context), before: { state: before, decided } };
    },
    correlationId,
    causationId: correlationId,
  });
};

/**
 * Appends what a part decided, in batches. If somebody else was faster and a batch is refused now, its lines say so; the
 * same delivery sent again goes on from there.
 */
export const appendPart = async (
  delivering: Delivering,
  { command, on, lines }: DecidedPart,
): Promise<{ results: LineResult[]; position: bigint }> => {
  let { position } = on;
  const results = lines.filter(({ decided }) => decided.events.length === 0).map(resultOf);
  if (!command) return { results, position };
  for (const batch of batchesOf(lines.filter(({ decided }) => decided.events.length > 0))) {
    try {
      const done = await appendBatch(delivering, { command, state: on.state, lines: batch });
      position = done.position;
      const written = new Set(done.events.map(({ data }) => 'measurementId' in data && data.measurementId));
      results.push(...batch.map((each) => resultIn(written, each)));
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown;
      results.push(...batch.map((each) => refusedLine(each, thrown)));
    }
  }
  return { results, position };
};

import { inTurn, type Line } from '../figures.ts';
import { person } from '../log.ts';
import type { Stage } from '../stage.ts';
import { kpiId, month } from './log.ts';
import { startRawBatches } from './raw.ts';

const linesPerKpi = 20;
/** As many appends as the command service has in flight for one delivery. */
const inFlight = 32;

/** A CSV of measurements of earlier months than any delivery before, month by month for all KPIs. */
const csvOf = (kpis: number, delivery: number): string => {
  const lines = ['kpiId,period,value,source'];
  const first = -delivery * linesPerKpi;
  for (let period = first; period < first + linesPerKpi; period += 1)
    for (let n = 0; n < kpis; n += 1) lines.push(`${kpiId(n)},${month(period)},${n % 101},warehouse`);
  return `${lines.join('\n')}\n`;
};

/** (f) Measurements per second in one delivery, compared with raw appends of as many events in the same batches. */
export const benchDeliveries = async (stage: Stage, kpis: number, rounds: number): Promise<Line> => {
  const service = await stage.service('command-service', 'CAIRN_COMMAND_PORT');
  const token = await stage.mintToken({ personId: person(1), roles: ['strategist'] });
  const raw = startRawBatches(stage);
  let deliveries = 0;
  const deliver = async (): Promise<number> => {
    deliveries += 1;
    const body = csvOf(kpis, deliveries);
    const since = performance.now();
    const reply = await fetch(`${service.url}/v1/kpis/measurements`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv' },
      body,
    });
    const text = await reply.text();
    const took = performance.now() - since;
    const { recorded = 0 } = JSON.parse(text) as { recorded?: number };
    if (recorded !== kpis * linesPerKpi)
      throw new Error(`Only ${recorded} of ${kpis * linesPerKpi} were recorded: ${text.slice(0, 500)}`);
    return recorded / (took / 1_000);
  };
  const appendRaw = () => raw.perSecond({ streams: kpis, events: linesPerKpi, inFlight });
  await deliver();
  await appendRaw();
  const both = await inTurn(rounds, deliver, appendRaw);
  await raw.stop();
  return {
    what: `(f) a delivery of ${kpis * linesPerKpi} measurements ÷ raw appends in the same batches`,
    ...both,
    unit: '/s',
    mark: 0.5,
  };
};

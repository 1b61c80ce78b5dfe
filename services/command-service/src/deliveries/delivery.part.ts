import { allow } from '@cairn/access/matching';
import type { Instant } from '@cairn/contracts/envelope';
import type { DeliveredReading, DeliverMeasurements } from '@cairn/contracts/kpi.commands';
import { isRefusal } from '@cairn/contracts/rejection';
import type { KpiFacts } from '@cairn/domain/kpi.definition';
import { type DecidedReading, decideReadings, kpiDelivery, unknownKpi } from '@cairn/domain/kpi.delivery';
import type { KpiState } from '@cairn/domain/kpi.state';
import type { Loaded } from '@cairn/event-store/load';
import { actorOf, type Principal } from '@cairn/http/principal';
import type { CommandContext } from '../context.ts';
import { relationsToKpi } from '../scorecards/kpi.relations.ts';

/** Who delivers, and when. */
export type Delivering = { context: CommandContext; principal: Principal; at: Instant };

/** The readings of one KPI in a delivery, with the numbers of their lines. */
export type Part = { kpiId: string; lines: readonly { line: number; reading: DeliveredReading }[] };

export type DecidedLine = { line: number; reading: DeliveredReading; decided: DecidedReading };

/** A part that is decided on a state of its KPI, and not yet appended. */
export type DecidedPart = {
  /** Undefined if the whole part is refused. */
  command: DeliverMeasurements | undefined;
  on: Loaded<KpiState>;
  lines: readonly DecidedLine[];
};

export const factsFor = ({ timeZone = 'UTC' }: CommandContext): KpiFacts => ({ owner: 'employed', timeZone });

const commandFor = async (
  { context, principal, at }: Delivering,
  { kpiId, lines }: Part,
  state: KpiState,
): Promise<DeliverMeasurements> => {
  const relations = await relationsToKpi(context, principal, state);
  const actor = actorOf(principal, allow(principal.roles, 'RecordMeasurement', relations));
  const readings = lines.map(({ reading }) => reading);
  return { type: 'DeliverMeasurements', data: { kpiId, readings, occurredAt: at }, actor, at };
};

const decideOn = async (delivering: Delivering, part: Part, on: Loaded<KpiState>): Promise<DecidedPart> => {
  const { state } = on;
  try {
    const command = await commandFor(delivering, part, state);
    if (state.status === 'unset') throw unknownKpi();
    const decided = decideReadings(command, state, factsFor(delivering.context));
    const lines = decided.flatMap((each, place) => {
      const sent = part.lines[place];
      return sent ? [{ ...sent, decided: each }] : [];
    });
    return { command, on, lines };
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown;
    const refused = (measurementId: string) => ({ measurementId, events: [], refusal: thrown });
    const lines = part.lines.map((each) => ({ ...each, decided: refused(each.reading.measurementId) }));
    return { command: undefined, on, lines };
  }
};

const isWritten = ({ lines }: DecidedPart): boolean =>
  lines.every(({ decided }) => decided.events.length > 0);

/**
 * Decides the lines of one KPI and appends nothing. `fresh` reads its stream to the end first. Otherwise a kept state will
 * do if every line leads to an event: the append then proves that it was the last one.
 */
export const decidePart = async (
  delivering: Delivering,
  part: Part,
  fresh: boolean,
): Promise<DecidedPart> => {
  const { execute } = delivering.context;
  const kept = fresh ? undefined : execute.kept(kpiDelivery, part.kpiId);
  const early = kept && (await decideOn(delivering, part, kept));
  if (early && isWritten(early)) return early;
  return decideOn(delivering, part, await execute.state(kpiDelivery, part.kpiId));
};

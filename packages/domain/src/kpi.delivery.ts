import type { Decider } from '@cairn/contracts/decider';
import type { DeliveredReading, DeliverMeasurements } from '@cairn/contracts/kpi.commands';
import type { KpiEvent } from '@cairn/contracts/kpi.events';
import { Rejection } from '@cairn/contracts/rejection';
import { getById } from './id-map.ts';
import type { KpiFacts } from './kpi.definition.ts';
import { correct, measure } from './kpi.measuring.ts';
import { type DefinedKpi, evolveKpi, type KpiState } from './kpi.state.ts';

/** What becomes of one delivered reading: its events, none if it is known already, or why it is refused. */
export type DecidedReading = { measurementId: string; events: readonly KpiEvent[]; refusal?: Rejection };

const anotherReading = 'Delivered again with another reading.';

/** The refusal of a reading of a KPI that nobody defined. */
export const unknownKpi = (): Rejection =>
  new Rejection('notFound', 'kpi/unknown', 'No such KPI was defined.', [
    { path: 'kpiId', message: 'the id of a KPI' },
  ]);

type Known = { state: DefinedKpi; facts: KpiFacts };

/** Another reading from the same source is a correction. A period that another source measured is refused by `measure`. */
const eventsOf = (
  { actor, at }: DeliverMeasurements,
  { reason = anotherReading, ...delivered }: DeliveredReading,
  { state, facts }: Known,
): KpiEvent[] => {
  const known = getById(state.measurements, getById(state.measuredIn, delivered.period) ?? '');
  if (known?.source !== delivered.source)
    return measure({ type: 'RecordMeasurement', data: delivered, actor, at }, state, facts);
  const { kpiId, reading, occurredAt } = delivered;
  const data = { kpiId, measurementId: known.measurementId, reading, reason, occurredAt };
  return correct({ type: 'CorrectMeasurement', data, actor, at }, state, facts);
};

const decideReading = (
  command: DeliverMeasurements,
  delivered: DeliveredReading,
  known: Known,
): DecidedReading => {
  const place = getById(known.state.measuredIn, delivered.period) ?? delivered.measurementId;
  try {
    return { measurementId: place, events: eventsOf(command, delivered, known) };
  } catch (thrown) {
    if (!(thrown instanceof Rejection)) throw thrown;
    return { measurementId: place, events: [], refusal: thrown };
  }
};

const namesPeriodTwice = ({ data: { readings } }: DeliverMeasurements): boolean =>
  new Set(readings.map(({ period }) => period)).size < readings.length;

/** Decides each reading in turn, on the state that those before it lead to. */
export const decideReadings = (
  command: DeliverMeasurements,
  begin: DefinedKpi,
  facts: KpiFacts,
): DecidedReading[] => {
  // Only a reading of the same period can change what becomes of another.
  const isAffected = namesPeriodTwice(command);
  let state: KpiState = begin;
  return command.data.readings.map((delivered) => {
    const decided = decideReading(command, delivered, { state: state as DefinedKpi, facts });
    if (isAffected) state = decided.events.reduce(evolveKpi, state);
    return decided;
  });
};

/** What the readings of a command came to on a state; it is the same on the same state. */
export type DeliveryFacts = KpiFacts & {
  before?: { state: KpiState; decided: readonly DecidedReading[] } | undefined;
};

/** Readings of one KPI that are appended together, or refused together if one of them is. */
export const kpiDelivery: Decider<KpiState, DeliverMeasurements, KpiEvent, DeliveryFacts> = {
  category: 'kpi',
  initial: { status: 'unset' },
  decide(command, state, { before, ...facts }) {
    if (state.status === 'unset') throw unknownKpi();
    const decided = before?.state === state ? before.decided : decideReadings(command, state, facts);
    for (const { refusal } of decided) if (refusal) throw refusal;
    return decided.flatMap(({ events }) => events);
  },
  evolve: evolveKpi,
};

import type { Rejection } from '@cairn/contracts/rejection';
import type { DecidedLine } from './delivery.part.ts';

/** What became of a line. */
export type LineResult = {
  line: number;
  kpiId: string | null;
  period: string | null;
  outcome: 'recorded' | 'corrected' | 'unchanged' | 'refused';
  measurementId: string | null;
  refusal?: Rejection;
};

/** The result of a line that is refused. */
export const refusedLine = ({ line, reading }: DecidedLine, refusal: Rejection): LineResult => ({
  line,
  kpiId: reading.kpiId,
  period: reading.period,
  measurementId: null,
  outcome: 'refused',
  refusal,
});

/** What becomes of a line by what was decided. */
export const resultOf = (decidedLine: DecidedLine): LineResult => {
  const { line, reading, decided } = decidedLine;
  const { measurementId, events, refusal } = decided;
  if (refusal) return refusedLine(decidedLine, refusal);
  const [event] = events;
  const done = event?.type === 'KpiMeasured' ? 'recorded' : 'corrected';
  const { kpiId, period } = reading;
  return { line, kpiId, period, measurementId, outcome: event ? done : 'unchanged' };
};

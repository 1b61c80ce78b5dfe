import type { Rejection } from '@cairn/contracts/rejection';
import type { DecidedLine } from './delivery.part.ts';
import type { SaidOfLine } from './delivery.reading.ts';

/** What became of a line. */
export type LineResult = SaidOfLine & {
  line: number;
  outcome: 'recorded' | 'corrected' | 'unchanged' | 'refused';
  measurementId: string | null;
  refusal?: Rejection;
};

const saidOf = ({ kpiId, period, source }: DecidedLine['reading']) => ({ kpiId, period, source });

/** The result of a line that is refused. */
export const refusedLine = ({ line, reading }: DecidedLine, refusal: Rejection): LineResult => ({
  line,
  ...saidOf(reading),
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
  return { line, ...saidOf(reading), measurementId, outcome: event ? done : 'unchanged' };
};

import { dayOf } from '@cairn/contracts/day';
import { splitStream } from '@cairn/contracts/streams';
import { instantOf } from '@cairn/read-model/instant';
import type { IsHidden } from '../citations/withheld.ts';
import type { CitedRow } from './cited-evidence.sql.ts';

/** The calendar quarter of an instant in a time zone, such as `2026-Q1`. */
export const quarterOf = (instant: string, timeZone: string): string => {
  const [year, month] = dayOf(instant, timeZone).split('-');
  return `${Number(year)}-Q${Math.ceil(Number(month) / 3)}`;
};

export type EvidenceCount = { kind: string; quarter: string | null; count: number };

/**
 * Counts cited events by kind and by the quarter, in the cycle's time zone, in which they were true: null if they have no
 * instant. Of what is hidden, only the category of its stream is counted.
 */
export const countEvidence = (
  cited: readonly CitedRow[],
  { isHidden, timeZone }: { isHidden: IsHidden; timeZone: string },
): EvidenceCount[] => {
  const counts = new Map<string, EvidenceCount>();
  const shown = cited.map((row) =>
    isHidden(row.stream) ? { kind: splitStream(row.stream).category, at: null } : row,
  );
  for (const { kind, at } of shown) {
    const quarter = at === null ? null : quarterOf(instantOf(at), timeZone);
    const key = `${quarter ?? ''}/${kind}`;
    const { count } = counts.get(key) ?? { count: 0 };
    counts.set(key, { kind, quarter, count: count + 1 });
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
};

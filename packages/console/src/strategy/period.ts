import { dayText, monthText } from '../look/dates.ts';
import { words } from '../texts/words.ts';

const day = 86_400;
const utc = (year: number, month: number, on = 1): number => Date.UTC(year, month, on) / 1000;

/** The Monday of an ISO week, in seconds since 1970. */
const monday = (year: number, week: number): number => {
  const fourth = utc(year, 0, 4);
  const weekday = (new Date(fourth * 1000).getUTCDay() + 6) % 7;
  return fourth + (7 * (week - 1) - weekday) * day;
};

/**
 * When a KPI's period begins, in seconds since 1970 (UTC).
 *
 * @param period `2026`, `2026-Q4`, `2026-11`, `2026-W48` or `2026-11-29`
 */
export const periodStart = (period: string): number => {
  const [year = '', part, on = '1'] = period.split('-');
  if (part === undefined) return utc(Number(year), 0);
  if (part.startsWith('Q')) return utc(Number(year), 3 * (Number(part.slice(1)) - 1));
  if (part.startsWith('W')) return monday(Number(year), Number(part.slice(1)));
  return utc(Number(year), Number(part) - 1, Number(on));
};

/** A KPI's period as one says it: `2026-11` as a month with its name. */
export const periodText = (period: string): string => {
  const [year = '', part, on] = period.split('-');
  if (part === undefined) return year;
  if (part.startsWith('Q')) return words.kpi.quarter(part, year);
  if (part.startsWith('W')) return words.kpi.week(String(Number(part.slice(1))), year);
  return on === undefined ? monthText(period) : dayText(period);
};

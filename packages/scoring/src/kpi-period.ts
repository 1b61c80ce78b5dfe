const dayMs = 86_400_000;

const isoDay = (at: number) => new Date(at).toISOString().slice(0, 10);

function months(year: number, from: number, count: number) {
  return { from: isoDay(Date.UTC(year, from, 1)), to: isoDay(Date.UTC(year, from + count, 0)) };
}

/** ISO 8601: weeks begin on Monday, and week 1 is the one with 4 January in it. */
function week(year: number, number: number) {
  const january4 = Date.UTC(year, 0, 4);
  const monday = january4 - ((new Date(january4).getUTCDay() + 6) % 7) * dayMs + (number - 1) * 7 * dayMs;
  return { from: isoDay(monday), to: isoDay(monday + 6 * dayMs) };
}

/**
 * First and last day (ISO dates, both included) of a period by its name: `2026`, `2026-Q3`, `2026-07` or `2026-W31`;
 * `null` for any other name.
 */
export function periodDays(period: string): { from: string; to: string } | null {
  const [, year = '', part] = /^(\d{4})(?:-(Q[1-4]|W\d\d|\d\d))?$/.exec(period) ?? [];
  if (year === '') return null;
  if (part === undefined) return months(Number(year), 0, 12);
  const number = Number(part.replace(/\D/, ''));
  if (part.startsWith('Q')) return months(Number(year), (number - 1) * 3, 3);
  if (part.startsWith('W')) return number >= 1 && number <= 53 ? week(Number(year), number) : null;
  return number >= 1 && number <= 12 ? months(Number(year), number - 1, 1) : null;
}

const day = 86_400_000;

/** The ISO week of a day, such as `2026-W48`. */
export const weekOf = (on: string): string => {
  const date = new Date(`${on}T00:00:00Z`);
  // A week belongs to the year of its Thursday.
  const thursday = new Date(date.getTime() + (3 - ((date.getUTCDay() + 6) % 7)) * day);
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * day)) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
};

/** The week that is some weeks away from the one of a day. */
export const weeksFrom = (on: string, weeks: number): string =>
  weekOf(new Date(Date.parse(`${on}T00:00:00Z`) + 7 * weeks * day).toISOString().slice(0, 10));

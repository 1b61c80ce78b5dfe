/**
 * An instant as Postgres writes it in UTC, `2025-03-04 05:06:07.8+00` in a column or `2025-03-04T05:06:07.8+00:00` in
 * JSON, as `Date.prototype.toISOString` writes it: `2025-03-04T05:06:07.800Z`. Microseconds are cut off.
 */
export const instantOf = (text: string): string => {
  // Most instants are such: of a year of four digits, with three digits of a second.
  if (text.length === 29 && text[10] === 'T' && text[23] === '+') return `${text.slice(0, 23)}Z`;
  const year = text.indexOf('-');
  const day = text.slice(0, year + 6);
  const time = text.slice(year + 7, year + 15);
  const fraction = text[year + 15] === '.' ? text.slice(year + 16, text.indexOf('+', year)) : '';
  // Beyond the year 9999 JavaScript writes a sign and six digits.
  return `${year > 4 ? `+${day.padStart(12, '0')}` : day}T${time}.${fraction.slice(0, 3).padEnd(3, '0')}Z`;
};

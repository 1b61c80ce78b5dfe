// Without a locale, it is that of the reader's browser.
const locale = undefined;
const instant = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
// A day is one day everywhere, so no zone may move it.
const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });

/** An instant in the reader's language and time zone. */
export const instantText = (at: string): string => instant.format(new Date(at));

/** The day of an instant, `YYYY-MM-DD`: in a time zone, or where the reader is. */
export const dayAt = (at: string | number, timeZone?: string): string => {
  const date = new Date(at);
  // The Swedish locale writes a day as ISO 8601 does.
  if (timeZone) return new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeZone }).format(date);
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
};

/** A day, `YYYY-MM-DD`, in the reader's language. */
export const dayText = (on: string): string => day.format(new Date(`${on}T00:00:00Z`));

const short = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** A day on the axis of a plot, from seconds since 1970. */
export const shortDay = (seconds: number): string => short.format(new Date(seconds * 1000));

const month = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** A month, `YYYY-MM`, in the reader's language. */
export const monthText = (of: string): string => month.format(new Date(`${of}-01T00:00:00Z`));

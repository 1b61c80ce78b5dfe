/** What stands where there is nothing to show. */
export const dash = '–';

/** A value in words, or a dash if there is none. */
export const orDash = <T>(value: T | null | undefined, text: (value: T) => string): string =>
  value === null || value === undefined ? dash : text(value);

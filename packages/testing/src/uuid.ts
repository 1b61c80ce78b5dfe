/** A readable UUID for tests: `uuid('a1')` ends in a1, `uuid(10)` in a. */
export const uuid = (tail: string | number): string => {
  const digits = typeof tail === 'number' ? tail.toString(16) : tail;
  return `00000000-0000-4000-8000-${digits.padStart(12, '0')}`;
};

const yearOf = (quarter: string): string => quarter.slice(0, 4);
const numberOf = (quarter: string): string => `Q${quarter.slice(-1)}`;

const enumerated = (words: readonly string[]): string =>
  words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** Calendar quarters such as `2026-Q1`, in order, as a person says them: `Q4 2025, Q1 and Q2 2026`. */
export const spokenQuarters = (quarters: readonly string[]): string =>
  enumerated(
    quarters.map((quarter, index) => {
      const next = quarters[index + 1];
      const isLastOfYear = next === undefined || yearOf(next) !== yearOf(quarter);
      return isLastOfYear ? `${numberOf(quarter)} ${yearOf(quarter)}` : numberOf(quarter);
    }),
  );

type Counted = { mark: number; before: number; after: number };

/** The mean of marks before or after the session; null if there are none. */
export const meanOf = (marks: readonly Counted[], when: 'before' | 'after'): number | null => {
  const n = marks.reduce((sum, each) => sum + each[when], 0);
  return n === 0 ? null : marks.reduce((sum, each) => sum + each.mark * each[when], 0) / n;
};

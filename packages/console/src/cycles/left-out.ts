type Exclusion = { reason: string };

/** How many are left out for each reason, most first. */
export const leftOutBy = (exclusions: readonly Exclusion[]): { reason: string; count: number }[] => {
  const counts = new Map<string, number>();
  for (const { reason } of exclusions) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => ({ reason, count })).toSorted((a, b) => b.count - a.count);
};

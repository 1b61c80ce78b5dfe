/** How long a consumer took to answer, in milliseconds. */
export type Latencies = {
  readonly add: (milliseconds: number) => void;
  /** Statistics of the last thousand answers, under EventStoreDB's names; empty before the first answer. */
  readonly figures: () => readonly (readonly [string, number])[];
};

const KEPT = 1000;

const PARTS: readonly (readonly [string, number])[] = [
  ['Median', 0.5],
  ['Fastest', 0],
  ['Quintile 1', 0],
  ['Quintile 2', 0.2],
  ['Quintile 3', 0.4],
  ['Quintile 4', 0.6],
  ['Quintile 5', 0.8],
  ['90%', 0.9],
  ['95%', 0.95],
  ['99%', 0.99],
  ['99.5%', 0.995],
  ['99.9%', 0.999],
  ['Highest', 1],
];

export const newLatencies = (): Latencies => {
  const kept: number[] = [];
  const figures: Latencies['figures'] = () => {
    const sorted = kept.toSorted((a, b) => a - b);
    if (sorted.length === 0) return [];
    const mean = Math.floor(sorted.reduce((sum, each) => sum + each, 0) / sorted.length);
    const at = (part: number): number =>
      sorted[Math.min(Math.floor(part * sorted.length), sorted.length - 1)] ?? 0;
    return [['Mean', mean], ...PARTS.map(([name, part]) => [name, at(part)] as const)];
  };
  return {
    add: (milliseconds) => {
      kept.push(milliseconds);
      if (kept.length > KEPT) kept.shift();
    },
    figures,
  };
};

/**
 * One line of the bench: a figure, the peer that it is compared with in the same run, and the mark that their ratio should
 * reach. `recorded` was measured once on another machine. It is only shown.
 */
export type Line = {
  what: string;
  figure: number;
  peer: number;
  unit: string;
  mark?: number | undefined;
  recorded?: number | undefined;
};

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
};

export const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
  Number.NaN;

/** The median of some rounds, after one that is not counted. */
export const medianOf = async (rounds: number, thing: () => Promise<number>): Promise<number> => {
  await thing();
  const figures: number[] = [];
  for (let round = 0; round < rounds; round += 1) figures.push(await thing());
  return median(figures);
};

/**
 * Runs the subject and its peer in turn, so that both meet the same load on the machine. Returns the medians of both. In a
 * first turn that is not counted, Node compiles what runs often and Postgres plans its statements: a service that has been up
 * for minutes has done so, and the one with more code needs longer for it.
 */
export const inTurn = async (
  rounds: number,
  thing: () => Promise<number>,
  peer: () => Promise<number>,
): Promise<{ figure: number; peer: number }> => {
  const figures: number[] = [];
  const peers: number[] = [];
  await peer();
  await thing();
  for (let round = 0; round < rounds; round += 1) {
    peers.push(await peer());
    figures.push(await thing());
  }
  return { figure: median(figures), peer: median(peers) };
};

const shown = (value: number): string =>
  value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 2 : 0 });

/** The lines as a table: figure, peer, ratio, and the mark and recorded figure if there are any. */
export const printed = (lines: readonly Line[]): string => {
  const hasRecorded = lines.some(({ recorded }) => recorded !== undefined);
  const rows = lines.map(({ what, figure, peer, unit, mark, recorded }) => [
    what,
    `${shown(figure)} ${unit}`,
    `${shown(peer)} ${unit}`,
    (figure / peer).toFixed(2),
    mark === undefined ? '' : `≥ ${mark.toFixed(2)}`,
    ...(hasRecorded ? [recorded === undefined ? '' : `${shown(recorded)} ${unit}`] : []),
  ]);
  const all = [['', 'Cairn', 'peer', 'ratio', 'mark', ...(hasRecorded ? ['recorded'] : [])], ...rows];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? [];
  return all
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
};

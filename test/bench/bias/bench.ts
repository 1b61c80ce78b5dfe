import { printedQualities } from '../texts/bench.ts';
import { falseAlarms, type Honest, stated } from './alarms.ts';
import { detect, type Detected } from './detect.ts';
import { scales } from './organisation.ts';
import { everywhere, found, foundEverywhere, inOneRater } from './planted.ts';
import { flagged, recent, unbiased } from './recency.ts';
import { type Count, wilson } from './wilson.ts';

const organisations = Number(process.env['BENCH_ORGANISATIONS'] ?? 1_000);
const seed = 12;
const teamSds = [0, 0.2, 0.3];

const percent = (share: number): string => (share * 100).toFixed(1);

/** A share in per cent, with its 95 % interval. */
const shown = (count: Count): string => {
  const [low, high] = wilson(count);
  return `${percent(count.hits / count.n)} [${percent(low)}, ${percent(high)}]`;
};

const table = (rows: readonly (readonly string[])[]): string => {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

type Kind = { what: string; detectors: readonly Detected[] } & Pick<
  Honest,
  'gap' | 'hasLevels' | 'isClustered'
>;

const everyDetector = Object.keys(detect) as Detected[];

/** Unbiased organisations: what is special about them, and the detectors to which that matters. */
const kinds: readonly Kind[] = [
  { what: '', detectors: everyDetector.filter((each) => each !== 'selfManagerGap') },
  // By itself, because to draw self-ratings as well would give the other detectors other marks.
  { what: ', people who rate themselves', detectors: ['selfManagerGap'] },
  { what: ', four job levels', hasLevels: true, detectors: ['leniency', 'centralTendency', 'order'] },
  {
    what: ', groups clustered by team',
    isClustered: true,
    detectors: ['affinity', 'fourFifths', 'scoreImpact'],
  },
  // A true gap between groups is nothing that an affinity between raters and people would explain.
  { what: ', true group gap 0.3', gap: 0.3, detectors: ['affinity'] },
];

/** False alarms on one kind of organisation, a column for each scale. */
const alarmTable = (teamSd: number, { what, detectors, ...kind }: Kind): string => {
  const columns = scales.map((scale) =>
    falseAlarms({ organisations, seed, scale, teamSd, ...kind }, detectors),
  );
  const rows = detectors.map((detector) => {
    const { rate, of } = stated[detector];
    const cells = columns.map((column) => shown(column[detector]));
    return [detector, of, rate === undefined ? 'none' : `≤ ${percent(rate)}`, ...cells];
  });
  const head = ['flagged, in %', 'of each', 'stated', ...scales.map(({ name }) => name)];
  return `No bias. True team differences of SD ${teamSd}${what}. ${organisations} organisations a scale.\n${table([head, ...rows])}`;
};

const recencyTable = (): string => {
  const reviews = organisations * 10;
  const honest = Object.entries(unbiased).map(([name, review]) => [
    `no bias: ${name}`,
    '≤ 5.0',
    shown(flagged(review, reviews, seed)),
  ]);
  const planted = [4, 6, 8, 12].map((cited) => [
    `planted: ${cited} of 40 notes cited, late ones with five times the odds`,
    '',
    shown(flagged(recent(cited), reviews, seed)),
  ]);
  return `Recency, by review. ${reviews} reviews a line.\n${table([['flagged, in %', 'stated', ''], ...honest, ...planted])}`;
};

const plantedTable = (): string => {
  const [, scale] = scales;
  if (!scale) return '';
  const runs = Math.max(1, Math.round(organisations / 5));
  const line = (name: string, size: string, counts: readonly { before: Count; after: Count }[]) => [
    name,
    size,
    ...counts.flatMap(({ before, after }) => [shown(before), shown(after)]),
  ];
  const planted = teamSds.map((teamSd) => ({ organisations: runs, seed, scale, teamSd }));
  const one = Object.entries(inOneRater).flatMap(([name, bias]) =>
    bias.sizes.map((size) =>
      line(
        name,
        `${size} people`,
        planted.map((kind) => found(kind, bias, size)),
      ),
    ),
  );
  const all = Object.entries(everywhere).flatMap(([name, bias]) =>
    [20, 40, 80].map((raters) =>
      line(
        name,
        `${raters} raters`,
        planted.map((kind) => foundEverywhere(kind, bias, raters)),
      ),
    ),
  );
  const head = ['found, in %', '', ...teamSds.flatMap((sd) => [`SD ${sd} before`, 'after'])];
  return `Planted bias, ${scale.name}, before and after the adjustment for the number of tests. ${runs} organisations a line.\n${table([head, ...one, ...all])}`;
};

/**
 * Precision and recall of the text detectors, and simulated organisations without and with bias: how often each detector flags.
 * All random numbers are seeded.
 */
export const benchBias = (say: (text: string) => void): void => {
  say(`${printedQualities()}\n`);
  say(`${recencyTable()}\n`);
  for (const kind of kinds) for (const teamSd of teamSds) say(`${alarmTable(teamSd, kind)}\n`);
  say(`${plantedTable()}\n`);
};

import type { DatedEvidence } from '@cairn/bias/recency';
import { recencyInZone } from '@cairn/bias/recency';
import { sample, seeded } from '@cairn/bias/seeded';
import { isFlagged } from './detect.ts';
import { type Count, counted } from './wilson.ts';

type Evidence = { cited: DatedEvidence[]; all: DatedEvidence[] };
type Reviewed = (random: () => number) => Evidence;

const weeks = 52;

const notes = (random: () => number, count: number): DatedEvidence[] =>
  Array.from({ length: count }, (_, i) => ({ key: `note ${i}`, at: random() * weeks }));

/** Goals with a check-in each week, and a closing that covers their period. */
const goals = (from: number, to: number, count: number) =>
  Array.from({ length: count }, (_, goal) => ({
    checkIns: Array.from({ length: to - from }, (_, week) => ({
      key: `goal ${from}/${goal} week ${week}`,
      at: from + week + 0.5,
    })),
    closing: { key: `goal ${from}/${goal} closing`, covers: { from, to } },
  }));

const scattered =
  (there: number, cited: number): Reviewed =>
  (random) => {
    const all = notes(random, there);
    return { all, cited: sample(random, all, cited) };
  };

const weekly =
  (goalOf: (goal: ReturnType<typeof goals>[number]) => DatedEvidence): Reviewed =>
  (random) => {
    const tracked = goals(0, weeks, 4);
    const checkIns = tracked.flatMap(({ checkIns }) => checkIns);
    const closings = tracked.map(goalOf);
    return { all: [...checkIns, ...closings], cited: [...closings, ...sample(random, checkIns, 6)] };
  };

const quarterly: Reviewed = (random) => {
  const tracked = [0, 13, 26, 39].flatMap((from) => goals(from, from + 13, 3));
  const closings = tracked.map(({ closing }) => closing);
  return {
    all: [...tracked.flatMap(({ checkIns }) => checkIns), ...closings],
    cited: sample(random, closings, 6),
  };
};

/** Reviews that cite without regard to the date. */
export const unbiased: Readonly<Record<string, Reviewed>> = {
  '4 of 8 notes': scattered(8, 4),
  '6 of 20 notes': scattered(20, 6),
  '12 of 60 notes': scattered(60, 12),
  'weekly goals, closings cited': weekly(({ closing }) => closing),
  'quarterly goals, closings cited': quarterly,
};

/** If closings were dated by their own instant. No detector does that; it shows what the rule is for. */
export const closingsAtTheEnd = weekly(({ closing }) => ({ key: closing.key, at: closing.covers.to }));

/** Cites so many of forty notes, those of the last quarter with five times the odds of the others. */
export const recent =
  (cited: number): Reviewed =>
  (random) => {
    const all = notes(random, 40);
    // Each note gets a random key, and the largest are taken: Efraimidis & Spirakis 2006.
    const keyed = all.map((note) => {
      const odds = 'at' in note && note.at > (3 / 4) * weeks ? 5 : 1;
      return { note, key: random() ** (1 / odds) };
    });
    return {
      all,
      cited: keyed
        .sort((a, b) => b.key - a.key)
        .slice(0, cited)
        .map(({ note }) => note),
    };
  };

/** How often recency flags such reviews. */
export function flagged(review: Reviewed, reviews: number, seed: number): Count {
  const random = seeded(seed);
  const evaluationPeriod = { from: 0, to: weeks };
  return counted(
    Array.from({ length: reviews }, () =>
      isFlagged(recencyInZone({ about: 'review', evaluationPeriod, ...review(random) })),
    ),
  );
}

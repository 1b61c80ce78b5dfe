import { affinity } from '@cairn/bias/affinity';
import { centralTendency } from '@cairn/bias/central-tendency';
import type { Finding } from '@cairn/bias/finding';
import { fourFifths } from '@cairn/bias/four-fifths';
import { halo } from '@cairn/bias/halo';
import { leniency } from '@cairn/bias/leniency';
import { countMarks } from '@cairn/bias/mark-counts';
import { order } from '@cairn/bias/order';
import { scoreImpact } from '@cairn/bias/score-impact';
import { selfManagerGap } from '@cairn/bias/self-manager-gap';
import { straightLiningAcross } from '@cairn/bias/straight-lining-across';
import { straightLiningWithin } from '@cairn/bias/straight-lining-within';
import {
  comparisons,
  inOrder,
  profiles,
  raterMarks,
  scaleMarks,
  scoreTables,
  selections,
  selfManagerPairs,
} from './facts.ts';
import type { Rater, Scale, Spec } from './organisation.ts';

const counts = (marks: readonly number[]) => countMarks(marks.map((mark) => [mark, 1]));

type Detect = (raters: readonly Rater[], scale: Scale) => readonly Finding[];

/** What each detector says of one organisation. Those at screening look at each rater, after the last review. */
export const detect = {
  leniency: (raters) => leniency('2')({ raters: raterMarks(raters) }),
  centralTendency: (raters, scale) =>
    centralTendency('2')({ raters: raterMarks(raters), scale: scaleMarks(scale) }),
  halo: (raters) => halo(profiles(raters)),
  order: (raters) => order(inOrder(raters)),
  affinity: (raters) => affinity('2')(comparisons(raters)),
  fourFifths: (raters, scale) => fourFifths('2')({ tables: selections(raters, scale) }),
  scoreImpact: (raters) => scoreImpact('2')({ tables: scoreTables(raters) }),
  straightLiningAcross: (raters) => {
    const marks = raters.map(({ people }) => people.map(({ mark }) => mark));
    return marks.map((ratings, i) =>
      straightLiningAcross({
        about: `${i}`,
        ratings: counts(ratings),
        others: counts(marks.toSpliced(i, 1).flat()),
      }),
    );
  },
  straightLiningWithin: (raters) =>
    profiles(raters).raters.flatMap(({ profiles }) => {
      const assessments = profiles.map((ratings, i) => ({ reviewId: `${i}`, ratings }));
      const reviewId = `${profiles.length - 1}`;
      return [straightLiningWithin({ about: reviewId, reviewId, assessments })];
    }),
  selfManagerGap: (raters) => selfManagerPairs(raters).map((pair) => selfManagerGap(pair)),
} as const satisfies Record<string, Detect>;

export type Detected = keyof typeof detect;

/** What these detectors look at beside the marks. */
export const needsOf = (detectors: readonly Detected[]): Pick<Spec, 'dimensions' | 'hasSelves'> => ({
  dimensions: detectors.includes('halo') || detectors.includes('straightLiningWithin') ? 5 : 0,
  hasSelves: detectors.includes('selfManagerGap'),
});

export const isFlagged = ({ outcome }: Finding): boolean => outcome === 'flagged';

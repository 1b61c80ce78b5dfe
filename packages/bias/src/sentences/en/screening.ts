import type { DetectorName } from '../../detector-versions.ts';
import type { Template } from '../template.ts';
import { byChance, figure, noChanceFigure, percent } from './figures.ts';
import { texts } from './texts.ts';

const between = (gap: number): string => {
  if (gap === 0) return 'the self rating equals the manager’s';
  return `the self rating is ${figure(Math.abs(gap))} ${gap < 0 ? 'below' : 'above'} the manager’s`;
};

/** What the detectors at screening say in English. */
export const screening: Readonly<Record<DetectorName, Template>> = {
  recency: {
    counted: 'dated citations in the rating',
    parts: ({ numbers: { cited = 0, citedLate = 0, all = 0, allLate = 0, p } }) => ({
      seen: `${citedLate} of the ${cited} dated events that the rating cites are from the last quarter of the period, against ${allLate} of all ${all}`,
      chance: byChance(p),
      look: 'look at whether the earlier part of the period is represented',
    }),
  },
  straightLiningWithin: {
    counted: 'rated dimensions',
    parts: ({ numbers: { dimensions = 0, inARow = 0 } }) => ({
      seen: `all ${dimensions} dimensions got the same mark, and so did those of at least ${inARow} people in a row by this rater, although people seldom do equally well in everything`,
      chance: noChanceFigure,
      look: 'look at each dimension on its own',
    }),
  },
  straightLiningAcross: {
    counted: 'ratings by this rater',
    parts: ({ numbers: { people = 0, others = 0, chance } }) => ({
      seen: `all ${people} people whom this rater rated got the same mark, compared with ${others} marks by the other raters`,
      chance: byChance(chance),
      look: 'look at what each of these people did',
    }),
  },
  goalpost: {
    counted: 'cited goals',
    parts: ({ numbers: { rise = 0, revisions = 0, cited = 0 }, threshold }) => ({
      seen: `late revisions (${revisions}) of measures or weights lift the progress of one of ${cited} cited goals by ${percent(rise)}, and ${percent(threshold)} is the limit`,
      chance: noChanceFigure,
      look: 'look at the progress under the measures as first set',
    }),
  },
  unsupportedClaim: {
    counted: 'readable texts',
    parts: ({ numbers: { evidence = 0 }, threshold }) => ({
      seen: `the text cites ${evidence} pieces of evidence and names too few numbers, dates and artefacts: at least ${figure(threshold)} of any of these is expected`,
      chance: noChanceFigure,
      look: 'look at what happened, and cite it or describe it',
    }),
    inTexts: 'name too few numbers, dates and artefacts',
  },
  ...texts,
  selfManagerGap: {
    counted: 'other pairs of a self rating and a manager’s rating',
    parts: ({ numbers: { pairs = 0, gap = 0, mean, sd, chance } }) => ({
      seen: `${between(gap)}, and ${
        mean === undefined || sd === undefined
          ? `${figure(pairs)} other pairs are too few to compare it with`
          : `the gaps of ${figure(pairs)} other pairs have a mean of ${figure(mean)} and a standard deviation of ${figure(sd)}`
      }`,
      chance:
        chance === undefined
          ? noChanceFigure
          : `by chance ${percent(chance)} of the other pairs are at least as far from that mean`,
      look: 'look at what the two expected and what each of them saw',
    }),
  },
  singleRater: {
    counted: 'raters',
    parts: ({ numbers: { raters = 0, reliability = 0, needed = 0 }, threshold }) => ({
      seen: `${raters === 1 ? 'one person' : `${figure(raters)} people`} rated, which gives a reliability of ${figure(reliability)} against the ${figure(threshold)} that ${figure(needed)} raters reach`,
      chance: 'this is a count, and by chance it cannot happen',
      look: 'look at whether somebody else saw this work',
    }),
  },
};

import type { OrganisationDetectorName } from '../../detector-versions.ts';
import type { Template } from '../template.ts';
import { byChance, byChanceInGroup, figure, percent } from './figures.ts';

/** What the detectors over a cycle say in English. */
export const cycle: Readonly<Record<OrganisationDetectorName, Template>> = {
  halo: {
    counted: 'people whom this rater rated on enough dimensions',
    parts: ({ numbers: { people = 0, others = 0, ratio = 0, level = 0, p } }) => ({
      seen: `the marks of ${people} people by this rater differ between dimensions by ${percent(ratio)} of what is usual for ${others} people of other raters, at a level ${level < 0 ? 'below' : 'above'} the average`,
      chance: byChance(p),
      look: 'look at each dimension on its own',
    }),
  },
  leniency: {
    counted: 'comparable ratings by this rater',
    parts: ({ numbers: { ratings = 0, mean = 0, others = 0, d = 0, p } }) => ({
      seen: `the ${ratings} ratings of this rater are unlike the others: their mean is ${figure(mean)}, ${figure(Math.abs(d))} ${d < 0 ? 'below' : 'above'} the ${figure(others)} of other raters for people of the same level`,
      chance: byChance(p),
      look: 'look at whether the team or the yardstick is different, which these figures cannot tell apart',
    }),
  },
  centralTendency: {
    counted: 'comparable ratings by this rater',
    parts: ({ numbers: { ratings = 0, sd = 0, othersSd = 0, inMiddle = 0, p } }) => ({
      seen: `the ${ratings} ratings of this rater spread by an SD of ${figure(sd)}, against ${figure(othersSd)} of other raters for people of the same level, and ${percent(inMiddle)} are in the middle of the scale`,
      chance: byChance(p),
      look: 'look at whether these people really did so equally well',
    }),
  },
  order: {
    counted: 'ratings by this rater in order',
    parts: ({ numbers: { ratings = 0, autocorrelation = 0, limit = 0, p } }) => ({
      seen: `the ${ratings} ratings of this rater swing against the one before, with an autocorrelation of ${figure(autocorrelation)} and a limit of ${figure(limit)}`,
      chance: byChance(p),
      look: 'look at ratings that directly follow a very high or a very low one',
    }),
  },
  affinity: {
    counted: 'raters or ratings on the smaller side',
    parts: ({ numbers: { raters = 0, otherRaters = 0, gap = 0, othersGap = 0, d = 0, p } }) => ({
      seen: `${raters} raters of this group rate its members ${figure(gap)} points above other people, against ${figure(othersGap)} points by ${otherRaters} raters outside it, which is an affinity of ${figure(d)} SD`,
      chance: byChance(p),
      look: 'look at the organisation as a whole, because this is about no single rater',
    }),
  },
  fourFifths: {
    counted: 'people in the group or outside it',
    parts: ({ numbers: { n = 0, selected = 0, others = 0, othersSelected = 0, ratio = 0, ...chances } }) => ({
      seen: `${selected} of ${n} people of this group were selected, against ${othersSelected} of ${others} other people, which is an impact ratio of ${figure(ratio)}`,
      chance: byChanceInGroup(chances),
      look: 'look at what the ratings of this group rest on',
    }),
  },
  scoreImpact: {
    counted: 'people in the group or outside it',
    parts: ({ numbers: { n = 0, above = 0, others = 0, othersAbove = 0, ratio = 0, ...chances } }) => ({
      seen: `${above} of ${n} people of this group are above the median mark, against ${othersAbove} of ${others} other people, which is an impact ratio of ${figure(ratio)}`,
      chance: byChanceInGroup(chances),
      look: 'look at what the ratings of this group rest on',
    }),
  },
};

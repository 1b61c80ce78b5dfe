import type { OrganisationDetectorName } from '../../detectors.ts';
import type { Template } from '../template.ts';
import { figure, noChanceFigure } from './figures.ts';

/** What the detectors over a cycle say in English. */
export const cycle: Readonly<Record<OrganisationDetectorName, Template>> = {
  order: {
    counted: 'ratings by this rater in order',
    parts: ({ numbers: { ratings = 0, autocorrelation = 0, limit = 0 } }) => ({
      seen: `the ${ratings} ratings of this rater swing against the one before, with an autocorrelation of ${figure(autocorrelation)} and a limit of ${figure(limit)}`,
      chance: noChanceFigure,
      look: 'look at ratings that directly follow a very high or a very low one',
    }),
  },
};

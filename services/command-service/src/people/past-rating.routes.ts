import { recordPastRatingBody } from '@cairn/contracts/past-rating.commands';
import type { DayRange } from '@cairn/contracts/values';
import { pastRating } from '@cairn/domain/past-rating.decider';
import { commandRoutes } from '../command-routes.ts';
import { ofOthers } from './person.access.ts';
import { pastRatingFacts } from './past-rating.facts.ts';

type Natural = { personId: string; period: DayRange; source: string };

/** The command to the past ratings of a person. */
export const pastRatingRoutes = commandRoutes(
  {
    decider: pastRating,
    key: 'personId',
    relations: ofOthers,
    facts: pastRatingFacts,
  },
  {
    RecordPastRating: {
      path: '/v1/people/:personId/past-ratings',
      summary: 'Record a rating from before Cairn, which nothing is computed from',
      body: recordPastRatingBody,
      makes: 'pastRatingId',
      madeFrom: ({ personId, period: { from, to }, source }: Natural) => [
        'pastRating',
        personId,
        from,
        to,
        source,
      ],
    },
  },
);

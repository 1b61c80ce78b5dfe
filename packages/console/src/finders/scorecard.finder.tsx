import { query } from '../api/query.ts';
import { foundMost } from '../look/finder.tsx';
import { IdFinder, type IdFinderProps } from '../look/id-finder.tsx';
import { words } from '../texts/words.ts';

/** Finds a scorecard. */
export const ScorecardFinder = (props: IdFinderProps) => (
  <IdFinder
    {...props}
    source="scorecards"
    find={async (name, signal) => {
      const filters = { limit: foundMost, ...(name && { name }) };
      const { scorecards } = await query('/v1/scorecards', { filters, signal });
      return scorecards.map((card) => ({
        id: card.scorecardId,
        name: card.name,
        more: card.unitName ?? words.strategy.levels[card.level],
      }));
    }}
    nameOf={async (scorecardId, signal) =>
      (await query('/v1/scorecards/{scorecardId}', { path: { scorecardId }, signal })).name
    }
  />
);

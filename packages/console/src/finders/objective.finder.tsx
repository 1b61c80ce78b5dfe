import { query } from '../api/query.ts';
import { foundMost } from '../look/finder.tsx';
import { IdFinder, type IdFinderProps } from '../look/id-finder.tsx';
import { objectiveIn, objectiveKey } from './objective-key.ts';

/** The name of an objective: the API gives them only as a list. */
const nameOf = async (key: string, signal: AbortSignal): Promise<string> => {
  const of = objectiveIn(key);
  let cursor: string | undefined;
  do {
    const filters = { limit: 100, ...(of && { scorecard: of.scorecardId }), ...(cursor && { cursor }) };
    const page = await query('/v1/objectives', { filters, signal });
    const found = page.objectives.find(({ objectiveId }) => objectiveId === of?.objectiveId);
    if (found) return found.name;
    cursor = page.next ?? undefined;
  } while (cursor);
  return key;
};

/** Finds a strategic objective. */
export const ObjectiveFinder = (props: IdFinderProps) => (
  <IdFinder
    {...props}
    source="objectives"
    find={async (name, signal) => {
      const filters = { limit: foundMost, ...(name && { name }) };
      const { objectives } = await query('/v1/objectives', { filters, signal });
      return objectives.map((each) => ({
        id: objectiveKey(each),
        name: each.name,
        more: each.scorecardName,
      }));
    }}
    nameOf={nameOf}
  />
);

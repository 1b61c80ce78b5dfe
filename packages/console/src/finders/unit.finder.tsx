import { query } from '../api/query.ts';
import { findUnits } from '../look/unit-field.tsx';
import { words } from '../texts/words.ts';
import { IdFinder, type IdFinderProps } from '../look/id-finder.tsx';

/** The name of a unit: the API gives units only as a list. */
const nameOf = async (unitId: string, signal: AbortSignal): Promise<string> => {
  let cursor: string | undefined;
  do {
    const filters = { limit: 100, ...(cursor && { cursor }) };
    const page = await query('/v1/units', { filters, signal });
    const unit = page.units.find((each) => each.unitId === unitId);
    if (unit) return unit.name;
    cursor = page.next ?? undefined;
  } while (cursor);
  return words.shell.noUnit;
};

/** Finds a unit. */
export const UnitFinder = (props: IdFinderProps) => (
  <IdFinder {...props} source="units" find={findUnits} nameOf={nameOf} />
);

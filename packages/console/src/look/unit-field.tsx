import { query } from '../api/query.ts';
import { type Found, foundMost } from './finder.tsx';

/** Units whose name contains a text, each with the unit above it. */
export const findUnits = async (name: string, signal: AbortSignal): Promise<readonly Found[]> => {
  const filters = { limit: foundMost, ...(name && { name }) };
  const { units } = await query('/v1/units', { filters, signal });
  return units.map(({ unitId, name: its, parentName }) => ({
    id: unitId,
    name: its,
    more: parentName ?? undefined,
  }));
};

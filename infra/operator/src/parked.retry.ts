import { rebuild } from '@cairn/projection/rebuild';
import { listParked, projections } from './parked.list.ts';
import type { Stores } from './stores.ts';

/**
 * Rebuilds every read model in which a stream is parked, so that this release tries its events again. Resolves with the
 * names of these read models.
 */
export const retryParked = async (stores: Stores): Promise<string[]> => {
  const affected = new Set((await listParked(stores)).flatMap(({ readModels }) => readModels));
  const rebuilt = projections.filter(({ name }) => affected.has(name));
  for (const projection of rebuilt) await rebuild({ ...stores, projection });
  return rebuilt.map(({ name }) => name);
};

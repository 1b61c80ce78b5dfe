/** What a stream's metadata hides. `undefined` hides nothing. */
export type Limits = {
  readonly maxCount?: number;
  /** Seconds. */
  readonly maxAge?: number;
  readonly truncateBefore?: number;
};

export const NO_LIMITS: Limits = {};

/** The `$tb` of a stream that was deleted but may be written again: beyond any revision (2^63 - 1 in JSON). */
const SOFT_DELETED = 2 ** 63;

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A limit by name: `none` if it is absent, `bad` if it makes no sense. */
const limit = (metadata: Record<string, unknown>, name: string, least: number): number | 'none' | 'bad' => {
  const value = metadata[name];
  if (value === undefined || value === null) return 'none';
  return typeof value === 'number' && Number.isInteger(value) && value >= least ? value : 'bad';
};

/** Parses a stream's stored metadata. As in EventStoreDB, one limit that makes no sense voids them all. */
export const parseLimits = (json: string): Limits => {
  let metadata: unknown;
  try {
    metadata = JSON.parse(json);
  } catch {
    return NO_LIMITS;
  }
  if (!isObject(metadata)) return NO_LIMITS;
  const known = { ...metadata };
  const maxCount = limit(known, '$maxCount', 1);
  const maxAge = limit(known, '$maxAge', 1);
  const truncateBefore = limit(known, '$tb', 0);
  if (maxCount === 'bad' || maxAge === 'bad' || truncateBefore === 'bad') return NO_LIMITS;
  return {
    ...(maxCount === 'none' ? {} : { maxCount }),
    ...(maxAge === 'none' ? {} : { maxAge }),
    ...(truncateBefore === 'none' ? {} : { truncateBefore }),
  };
};

export const isSoftDeleted = (limits: Limits): boolean => limits.truncateBefore === SOFT_DELETED;

/** The first revision that `$maxCount` and `$tb` leave visible. Age is checked event by event. */
export const firstVisible = (limits: Limits, head: number): number =>
  Math.max(0, limits.truncateBefore ?? 0, limits.maxCount === undefined ? 0 : head - limits.maxCount + 1);

import type { Naming } from './naming.ts';

const POSITIONS = new Set(['commit', 'prepare', 'commitPosition', 'metastreamRevision']);
const POSITION = Symbol('position');

type Marked = { readonly [POSITION]: bigint };

const isMarked = (value: object): value is Marked => POSITION in value;

/** Strings and numbers for values that JSON can't hold. Positions are marked, and ranked when all are known. */
const mark = (value: unknown, key: string, naming: Naming): unknown => {
  if (typeof value === 'bigint') return POSITIONS.has(key) ? { [POSITION]: value } : `${value}n`;
  if (typeof value === 'string') return naming.plain(value);
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Uint8Array) return { base64: Buffer.from(value).toString('base64') };
  if (Array.isArray(value)) return value.map((one) => mark(one, '', naming));
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, mark(one, name, naming)]));
};

const collect = (value: unknown, into: Set<bigint>): void => {
  if (typeof value !== 'object' || value === null) return;
  if (isMarked(value)) into.add(value[POSITION]);
  else for (const one of Object.values(value)) collect(one, into);
};

const rank = (value: unknown, order: readonly bigint[]): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (isMarked(value)) return value[POSITION] === 0n ? 'p0' : `p${order.indexOf(value[POSITION]) + 1}`;
  if (Array.isArray(value)) return value.map((one) => rank(one, order));
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, rank(one, order)]));
};

/**
 * Shows outcomes as the recording does: event ids and streams by name, and positions as p1 < p2 < … in the order of all
 * positions in the scenario.
 */
export const show = (outcomes: readonly unknown[], naming: Naming): unknown[] => {
  const marked = outcomes.map((outcome) => mark(outcome, '', naming));
  const seen = new Set<bigint>();
  collect(marked, seen);
  seen.delete(0n);
  const order = [...seen].sort((a, b) => (a < b ? -1 : 1));
  return marked.map((outcome) => rank(outcome, order));
};

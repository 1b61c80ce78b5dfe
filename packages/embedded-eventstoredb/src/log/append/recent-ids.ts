/**
 * The ids of recent events, each with its revision. They make an append that expects any revision idempotent.
 * EventStoreDB bounds this memory too. An append at an expected revision does not need it.
 */
export type RecentIds = {
  readonly revisionOf: (stream: number, id: string) => number | undefined;
  readonly add: (event: { readonly stream: number; readonly id: string; readonly revision: number }) => void;
  readonly clear: () => void;
};

/** Ids kept in each of two generations. */
const RECENT_GENERATION = 50_000;

/** The four quarters of an id. */
type Quarters = Uint32Array;

/** A hash table of ids in arrays of numbers: every garbage collection would have to visit a hundred thousand strings. */
type Generation = {
  readonly find: (stream: number, id: Quarters) => number | undefined;
  readonly put: (stream: number, id: Quarters, revision: number) => void;
  readonly size: () => number;
  readonly clear: () => void;
};

const HEX = Uint8Array.from(
  { length: 128 },
  (_, code) => Number.parseInt(String.fromCharCode(code), 16) || 0,
);
/** Offsets of the hexadecimal digits in an id: 8-4-4-4-12. */
const DIGITS = Uint8Array.from({ length: 36 }, (_, at) => at).filter((at) => ![8, 13, 18, 23].includes(at));

const quarter = (id: string, first: number): number => {
  let value = 0;
  for (let at = first; at < first + 8; at++)
    value = (value << 4) | (HEX[id.charCodeAt(DIGITS[at] ?? 0)] ?? 0);
  return value;
};

const newGeneration = (most: number): Generation => {
  const slots = 2 ** Math.ceil(Math.log2(most * 2));
  const ids = new Uint32Array(slots * 4);
  const streams = new Float64Array(slots);
  const revisions = new Float64Array(slots);
  let size = 0;
  /** The slot of an id, or the free slot that it would take. Stream numbers begin with 1, so 0 marks a free slot. */
  const slotOf = (stream: number, id: Quarters): number => {
    let slot = ((id[0] ?? 0) ^ (id[3] ?? 0) ^ stream) & (slots - 1);
    for (; streams[slot] !== 0; slot = (slot + 1) & (slots - 1)) {
      const at = slot * 4;
      const isSame =
        ids[at] === id[0] && ids[at + 1] === id[1] && ids[at + 2] === id[2] && ids[at + 3] === id[3];
      if (isSame && streams[slot] === stream) break;
    }
    return slot;
  };
  return {
    find: (stream, id) => {
      const slot = slotOf(stream, id);
      return streams[slot] === 0 ? undefined : revisions[slot];
    },
    put: (stream, id, revision) => {
      const slot = slotOf(stream, id);
      for (let part = 0; part < 4; part++) ids[slot * 4 + part] = id[part] ?? 0;
      streams[slot] = stream;
      revisions[slot] = revision;
      size++;
    },
    size: () => size,
    clear: () => {
      streams.fill(0);
      size = 0;
    },
  };
};

export const recentIds = (generation = RECENT_GENERATION): RecentIds => {
  let young = newGeneration(generation);
  // Made when the first generation is full.
  let old: Generation | undefined;
  const scratch = new Uint32Array(4);
  const quartersOf = (id: string): Quarters => {
    for (let part = 0; part < 4; part++) scratch[part] = quarter(id, part * 8);
    return scratch;
  };
  const find = (stream: number, id: Quarters): number | undefined =>
    young.find(stream, id) ?? old?.find(stream, id);
  return {
    revisionOf: (stream, id) => (stream === 0 ? undefined : find(stream, quartersOf(id))),
    add: ({ stream, id, revision }) => {
      const quarters = quartersOf(id);
      if (find(stream, quarters) !== undefined) return;
      if (young.size() >= generation) {
        [young, old] = [old ?? newGeneration(generation), young];
        young.clear();
      }
      young.put(stream, quarters, revision);
    },
    clear: () => {
      young.clear();
      old?.clear();
    },
  };
};

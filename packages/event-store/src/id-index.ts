/** Where events stand, by their ids (UUIDs): 16 bytes an event. */
export type IdIndex = {
  add(id: string, position: bigint): void;
  /** The position that was added with this id. */
  find(id: string): bigint | undefined;
};

const firstSlots = 1_024;

// The last 64 bits of a UUID are random in every version that is in use, so two ids with the same ones do not occur.
const keyOf = (id: string): readonly [high: number, low: number] => [
  Number.parseInt(id.slice(-17).replace('-', '').slice(0, 8), 16),
  Number.parseInt(id.slice(-8), 16),
];

type Slots = { keys: Uint32Array; positions: Float64Array; mask: number };

const slotsFor = (count: number): Slots => ({
  keys: new Uint32Array(2 * count),
  positions: new Float64Array(count),
  mask: count - 1,
});

/** The slot of a key: the one that holds it, or the free one where it belongs. Position 0 marks a free slot. */
const slotOf = ({ keys, positions, mask }: Slots, high: number, low: number): number => {
  let slot = low & mask;
  while (positions[slot] !== 0 && (keys[2 * slot] !== high || keys[2 * slot + 1] !== low))
    slot = (slot + 1) & mask;
  return slot;
};

const put = (slots: Slots, [high, low]: readonly [number, number], position: number): void => {
  const slot = slotOf(slots, high, low);
  slots.keys.set([high, low], 2 * slot);
  slots.positions[slot] = position;
};

const grown = (old: Slots): Slots => {
  const slots = slotsFor(2 * old.positions.length);
  for (const [slot, position] of old.positions.entries())
    if (position !== 0) put(slots, [old.keys[2 * slot] ?? 0, old.keys[2 * slot + 1] ?? 0], position);
  return slots;
};

/** An open-addressing table in typed arrays, because a `Map` of ten million ids would take gigabytes. */
export const createIdIndex = (): IdIndex => {
  let slots = slotsFor(firstSlots);
  let used = 0;
  return {
    add: (id, position) => {
      if (2 * used >= slots.positions.length) slots = grown(slots);
      put(slots, keyOf(id), Number(position));
      used += 1;
    },
    find: (id) => {
      const position = slots.positions[slotOf(slots, ...keyOf(id))] ?? 0;
      return position === 0 ? undefined : BigInt(position);
    },
  };
};

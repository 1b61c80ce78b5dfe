import type { Coordinate } from '@cairn/contracts/coordinate';

/** How far a read model is: null if its projector never ran, and without an event if it has folded nothing yet. */
export type Head = { position: string; eventId: string | null } | null;

/** The coordinate of each projection that has folded something. */
const coordinatesOf = (heads: Readonly<Record<string, Head>>): Record<string, Coordinate> =>
  Object.fromEntries(
    Object.entries(heads).flatMap(([name, head]) =>
      head?.eventId ? [[name, { position: head.position, eventId: head.eventId }]] : [],
    ),
  );

const earliest = (heads: readonly Head[]): string => {
  const positions = heads.map((head) => BigInt(head?.position ?? 0));
  return String(positions.reduce((least, each) => (each < least ? each : least)));
};

/**
 * What an answer says about its read models: their coordinates, which a writer sends back in `seenAt`, and the position
 * that all of them have reached.
 */
export const reflected = (heads: Readonly<Record<string, Head>>) => ({
  seenAt: coordinatesOf(heads),
  position: earliest(Object.values(heads)),
});

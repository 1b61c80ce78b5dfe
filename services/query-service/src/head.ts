import type { Coordinate } from '@cairn/contracts/envelope';

/** How far a read model is; null where it never ran, no event where it folded nothing yet. */
export type Head = { position: string; eventId: string | null } | null;

/** The coordinates of what an answer shows, by projection, as a writer sends them back in `seenAt`. */
export const seenAt = (heads: Readonly<Record<string, Head>>): Record<string, Coordinate> =>
  Object.fromEntries(
    Object.entries(heads).flatMap(([name, head]) =>
      head?.eventId ? [[name, { position: head.position, eventId: head.eventId }]] : [],
    ),
  );

/** The position that every one of these has reached. */
export const earliest = (heads: readonly Head[]): string => {
  const positions = heads.map((head) => BigInt(head?.position ?? 0));
  return String(positions.reduce((least, each) => (each < least ? each : least)));
};

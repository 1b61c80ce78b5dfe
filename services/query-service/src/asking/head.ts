import type { Coordinate } from '@cairn/contracts/coordinate';
import { type ParkedStream, parkedOf, type RestsOn } from './parked.ts';

/**
 * How far a read model is: null if its projector never ran, and without an event if it has folded nothing yet. `parked` are
 * its parked streams.
 */
export type Head = {
  position: string;
  eventId: string | null;
  parked?: readonly ParkedStream[] | null;
} | null;

/** The coordinate of each projection that has folded something. */
const coordinatesOf = (heads: Readonly<Record<string, Head>>): Record<string, Coordinate> =>
  Object.fromEntries(
    Object.entries(heads).flatMap(([name, head]) =>
      head?.eventId ? [[name, { position: head.position, eventId: head.eventId }]] : [],
    ),
  );

// Almost always nothing is parked. Postgres would prepare a sort all the same, three times in most statements.
const byStream = (a: ParkedStream, b: ParkedStream): number => (a.stream < b.stream ? -1 : 1);

const earliest = (heads: readonly (Head | undefined)[]): string => {
  const positions = heads.map((head) => BigInt(head?.position ?? 0));
  return String(positions.reduce((least, each) => (each < least ? each : least)));
};

/** As `reflected`, for an answer that no command is based on. */
export const readUpTo = (heads: readonly (Head | undefined)[], restsOn: RestsOn) => ({
  position: earliest(heads),
  parked: parkedOf(
    heads.flatMap((head) => (head?.parked ?? []).toSorted(byStream)),
    restsOn,
  ),
});

/**
 * What an answer says about its read models: the coordinates of those that it shows, which a writer sends back in `seenAt`,
 * the position that all of them have reached, and the parked streams that the answer rests on. It also rests on the read
 * models of `beside`, of which it shows nothing.
 */
export const reflected = (
  heads: Readonly<Record<string, Head>>,
  restsOn: RestsOn,
  beside: readonly (Head | undefined)[] = [],
) => ({
  seenAt: coordinatesOf(heads),
  ...readUpTo([...Object.values(heads), ...beside], restsOn),
});

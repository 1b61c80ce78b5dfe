import type { ReplayReader } from '@cairn/access/review.visibility';
import { changesEvidence } from '@cairn/contracts/evidence-change';
import { splitStream } from '@cairn/contracts/streams';
import type { Evidence } from '@cairn/contracts/values';
import type { KnownEntry } from '@cairn/event-store/decode';
import type { Withheld } from '../citations/withheld.ts';
import { mayRead, showEventTo } from './replay.secrecy.ts';
import { type ReviewHistory, upTo } from './replay.history.ts';
import type { ShownEvent } from './replay.event.ts';

/** A cited event, and the later events that corrected, restated, replaced or withdrew it. */
export type ShownEvidence =
  | (Evidence & {
      /** Null if this version does not know its type. */
      event: ShownEvent | null;
      withheld: false;
      since: ShownEvent[];
    })
  | (Withheld & { event: null; since: [] });

const changesOf = (entries: readonly KnownEntry[], cited: KnownEntry): KnownEntry[] =>
  entries.filter(({ event }) => event.revision > cited.event.revision && changesEvidence(event, cited.event));

/** The cited events as this reader may see them, in the order of the citations. */
export const showEvidence = (
  history: ReviewHistory,
  reader: ReplayReader,
  cited: readonly Evidence[],
): ShownEvidence[] =>
  cited.map(({ stream, revision }) => {
    if (!mayRead(history, reader, stream))
      return { kind: splitStream(stream).category, withheld: true, event: null, since: [] };
    const entries = upTo(history.streams.get(stream), history.until);
    const entry = entries.find(({ event }) => event.revision === revision);
    const cited = { stream, revision, withheld: false } as const;
    if (!entry) return { ...cited, event: null, since: [] };
    return {
      ...cited,
      event: showEventTo(history, reader, entry),
      since: changesOf(entries, entry).map((each) => showEventTo(history, reader, each)),
    };
  });

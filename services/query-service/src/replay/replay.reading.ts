import { learnsGiversAs, readsReviewAs } from '@cairn/access/recorded-reading';
import type { ReplayReader } from '@cairn/access/review.visibility';
import type { Reading } from '../access-records/record-access.ts';
import type { ReviewHistory } from './replay.history.ts';
import { confidentialGivers } from './replay.secrecy.ts';

/** What a replay shows of others that must be recorded before: confidential givers to overseers, and flags to raters. */
export const readingOf = (history: ReviewHistory, reader: ReplayReader): Reading => {
  const { reviewId: id, subjectId, entries } = history;
  const given = confidentialGivers(history, reader);
  const last = entries.at(-1)?.event.data.context;
  const isFlagged = entries.some(({ event }) => event.type === 'BiasFlagged');
  const asRater = isFlagged && last ? readsReviewAs(reader, last) : undefined;
  const flags = asRater ? [{ personId: subjectId, kind: 'reviewFlags' as const, id }] : [];
  return { role: asRater ?? learnsGiversAs(reader) ?? 'employee', shown: [...given, ...flags] };
};

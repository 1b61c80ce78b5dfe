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
  const raised = entries.flatMap(({ event }) => (event.type === 'BiasFlagged' ? [event.data.flagId] : []));
  const flagIds = [...new Set(raised)];
  const asRater = flagIds.length > 0 && last ? readsReviewAs(reader, last) : undefined;
  const flags = asRater ? [{ personId: subjectId, kind: 'reviewFlags' as const, id, flagIds }] : [];
  return { role: asRater ?? learnsGiversAs(reader) ?? 'employee', shown: [...given, ...flags] };
};

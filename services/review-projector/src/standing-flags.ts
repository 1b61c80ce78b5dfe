import type { AnyRecorded } from '@cairn/contracts/registry';
import type { reviewTable } from '@cairn/read-model/review.tables';
import type { StandingFlag } from '@cairn/read-model/review.values';
import type { RowOf } from '@cairn/read-model/table';

type Row = RowOf<typeof reviewTable>;

const counts = (standing: StandingFlag[]): Pick<Row, 'standing_flags' | 'flags' | 'open_flags'> => ({
  standing_flags: standing,
  flags: standing.length,
  open_flags: standing.filter(({ asks, answered }) => asks && !answered).length,
});

/** A finding counts only when its screening is complete. */
export const raise = (row: Row, { data }: Extract<AnyRecorded, { type: 'BiasFlagged' }>): Partial<Row> => ({
  raised_flags: [...row.raised_flags, { flagId: data.flagId, asks: data.kind === 'asks' }],
});

/** Only the flags of the last screening count. A flag is late if its screening came after the one that the final rating rests on. */
export const complete = (
  row: Row,
  { data, revision }: Extract<AnyRecorded, { type: 'ScreeningCompleted' }>,
): Partial<Row> => {
  const answered = new Set(row.answered_flags);
  const standing = row.raised_flags.map((flag) => ({ ...flag, answered: answered.has(flag.flagId) }));
  const known = new Set(row.standing_flags.map(({ flagId }) => flagId));
  const late = row.final_screening_revision !== null && revision > row.final_screening_revision;
  return {
    ...counts(standing),
    raised_flags: [],
    late_flags: row.late_flags + (late ? standing.filter(({ flagId }) => !known.has(flagId)).length : 0),
    screening_revision: revision,
    screening_covers: Math.max(row.screening_covers ?? -1, data.covers),
  };
};

export const answer = (row: Row, flagId: string): Partial<Row> => {
  const standing = row.standing_flags.map((flag) =>
    flag.flagId === flagId ? { ...flag, answered: true } : flag,
  );
  return { ...counts(standing), answered_flags: [...new Set([...row.answered_flags, flagId])] };
};

import type { AnyRecorded } from '@cairn/contracts/registry';
import type { reviewTable } from '@cairn/read-model/review.tables';
import type { RowOf } from '@cairn/read-model/table';

type Row = RowOf<typeof reviewTable>;
type Standing = { flagId: string; asks: boolean; answered: boolean };

const counts = (standing: Standing[]): Pick<Row, 'standing_flags' | 'flags' | 'open_flags'> => ({
  standing_flags: standing,
  flags: standing.length,
  open_flags: standing.filter(({ asks, answered }) => asks && !answered).length,
});

const answeredOf = (row: Row): readonly string[] => row.answered_flags as string[];

/** A finding waits for the end of the screening that it belongs to. */
export const raise = (row: Row, { data }: Extract<AnyRecorded, { type: 'BiasFlagged' }>): Partial<Row> => ({
  raised_flags: [...(row.raised_flags as object[]), { flagId: data.flagId, asks: data.kind === 'asks' }],
});

/** Only the flags of the last screening stand; one beyond what finalizing rested on is late. */
export const complete = (
  row: Row,
  { data, revision }: Extract<AnyRecorded, { type: 'ScreeningCompleted' }>,
): Partial<Row> => {
  const raised = row.raised_flags as Pick<Standing, 'flagId' | 'asks'>[];
  const answered = answeredOf(row);
  const standing = raised.map((flag) => ({ ...flag, answered: answered.includes(flag.flagId) }));
  const known = new Set((row.standing_flags as Standing[]).map(({ flagId }) => flagId));
  const late = row.final_screening_revision !== null && revision > row.final_screening_revision;
  return {
    ...counts(standing),
    raised_flags: [],
    late_flags: row.late_flags + (late ? standing.filter(({ flagId }) => !known.has(flagId)).length : 0),
    screening_revision: revision,
    screening_covers: data.covers,
  };
};

export const answer = (row: Row, flagId: string): Partial<Row> => {
  const standing = (row.standing_flags as Standing[]).map((flag) =>
    flag.flagId === flagId ? { ...flag, answered: true } : flag,
  );
  return { ...counts(standing), answered_flags: [...new Set([...answeredOf(row), flagId])] };
};

import { query } from '../api/query.ts';
import type { Reply } from '../api/types.ts';
import { nameText } from '../look/named.ts';
import { numberText } from '../look/numbers.ts';
import { orDash } from '../look/or-dash.ts';
import type { Column } from '../look/table.tsx';
import { words } from '../texts/words.ts';

type Path =
  | '/v1/overdue-by-manager'
  | '/v1/never-reviewed'
  | '/v1/rating-moves'
  | '/v1/late-findings'
  | '/v1/rating-runs'
  | '/v1/stage-durations';
type Row<P extends Path> = Reply<P>['rows'][number];

/** A question with its answer: where that comes from, and what is shown of it. */
export type Asked<P extends Path> = {
  path: P;
  keyOf: (row: Row<P>) => string;
  columns: readonly Column<Row<P>>[];
  page: (
    cursor: string | undefined,
    signal: AbortSignal,
  ) => Promise<{ rows: readonly Row<P>[]; next: string | null }>;
};

const titles = words.questions.columns;
const days = (of: number | null): string => orDash(of, numberText);
const pageOf = (cursor: string | undefined) => ({ limit: 50, ...(cursor !== undefined && { cursor }) });
const Review = ({
  reviewId,
  subjectName,
}: {
  reviewId: string;
  subjectName: Parameters<typeof nameText>[0];
}) => <a href={`/console/reviews/${reviewId}`}>{nameText(subjectName)}</a>;

export const overdue: Asked<'/v1/overdue-by-manager'> = {
  path: '/v1/overdue-by-manager',
  page: (cursor, signal) => query('/v1/overdue-by-manager', { filters: pageOf(cursor), signal }),
  keyOf: ({ raterId }) => raterId,
  columns: [
    { title: titles.rater, cell: ({ raterName }) => nameText(raterName) },
    { title: titles.notFinal, number: true, cell: ({ notFinal }) => notFinal },
    { title: titles.notShared, number: true, cell: ({ notShared }) => notShared },
    { title: titles.notAcknowledged, number: true, cell: ({ notAcknowledged }) => notAcknowledged },
    { title: titles.disputes, number: true, cell: ({ disputesUndecided }) => disputesUndecided },
  ],
};

export const never: Asked<'/v1/never-reviewed'> = {
  path: '/v1/never-reviewed',
  page: (cursor, signal) => query('/v1/never-reviewed', { filters: pageOf(cursor), signal }),
  keyOf: ({ cycleId, employmentId }) => `${cycleId} ${employmentId}`,
  columns: [
    { title: titles.person, cell: ({ personName }) => nameText(personName) },
    { title: titles.cycle, cell: ({ cycleName }) => cycleName },
    { title: titles.why, cell: ({ why }) => words.cycles.reasons[why] ?? why },
  ],
};

export const moves: Asked<'/v1/rating-moves'> = {
  path: '/v1/rating-moves',
  page: (cursor, signal) => query('/v1/rating-moves', { filters: pageOf(cursor), signal }),
  keyOf: ({ reviewId, recordedAt }) => `${reviewId} ${recordedAt}`,
  columns: [
    { title: titles.person, cell: (row) => <Review {...row} /> },
    { title: titles.cycle, cell: ({ cycleName }) => cycleName },
    { title: titles.from, number: true, cell: ({ from }) => orDash(from, numberText) },
    { title: titles.to, number: true, cell: ({ to }) => numberText(to) },
    { title: titles.by, cell: ({ moverName }) => nameText(moverName) },
    { title: titles.reason, cell: ({ reason }) => nameText(reason) },
  ],
};

export const late: Asked<'/v1/late-findings'> = {
  path: '/v1/late-findings',
  page: (cursor, signal) => query('/v1/late-findings', { filters: pageOf(cursor), signal }),
  keyOf: ({ flagId }) => flagId,
  columns: [
    { title: titles.person, cell: (row) => <Review {...row} /> },
    { title: titles.cycle, cell: ({ cycleName }) => cycleName },
    { title: titles.rater, cell: ({ accountableRaterName }) => nameText(accountableRaterName) },
    { title: titles.finding, cell: ({ flagName }) => words.detectors[flagName] ?? flagName },
  ],
};

export const runs: Asked<'/v1/rating-runs'> = {
  path: '/v1/rating-runs',
  page: (cursor, signal) => query('/v1/rating-runs', { filters: pageOf(cursor), signal }),
  keyOf: ({ subjectId, kind, scale, scaleVersion }) => `${subjectId} ${kind} ${scale} ${scaleVersion}`,
  columns: [
    { title: titles.person, cell: ({ subjectName }) => nameText(subjectName) },
    {
      title: titles.marks,
      cell: ({ ratings }) =>
        ratings.map(({ cycleName, mark }) => `${numberText(mark)} (${cycleName})`).join(', '),
    },
  ],
};

export const durations: Asked<'/v1/stage-durations'> = {
  path: '/v1/stage-durations',
  page: (cursor, signal) => query('/v1/stage-durations', { filters: pageOf(cursor), signal }),
  keyOf: ({ reviewId }) => reviewId,
  columns: [
    { title: titles.person, cell: (row) => <Review {...row} /> },
    { title: titles.cycle, cell: ({ cycleName }) => cycleName },
    { title: titles.rater, cell: ({ accountableRaterName }) => nameText(accountableRaterName) },
    { title: titles.toProposal, number: true, cell: ({ toProposal }) => days(toProposal) },
    { title: titles.toFinal, number: true, cell: ({ toFinal }) => days(toFinal) },
    { title: titles.toSharing, number: true, cell: ({ toSharing }) => days(toSharing) },
    {
      title: titles.toAcknowledgement,
      number: true,
      cell: ({ toAcknowledgement }) => days(toAcknowledgement),
    },
  ],
};

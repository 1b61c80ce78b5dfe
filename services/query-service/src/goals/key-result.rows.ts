import type { MeasureInForce } from '@cairn/contracts/key-result.values';
import { staleAfter } from '@cairn/domain/check-in.readings';
import { restsOnAll } from '@cairn/domain/check-in.rules';
import type { Personal } from '@cairn/contracts/personal';
import type { LinkedKpi } from '@cairn/domain/linked-kpi';
import { inTuples } from '@cairn/read-model/json-tuples';
import { keyResultTable } from '@cairn/read-model/okr.tables';
import type { RowOf } from '@cairn/read-model/table';

type Row = RowOf<typeof keyResultTable>;

/** A KPI to which key results are linked, with its name, and whether it was retired. */
export type NamedKpi = LinkedKpi & { name: string; retired: boolean };

type Kpis = ReadonlyMap<string, NamedKpi>;

/** The KPIs to which a linked key result was ever linked, by id. */
type Linked = { kpis?: Kpis | undefined };

/** What the status and the staleness of a key result are read from, with instants in ms: parsed once for all who look. */
type Signs = {
  signs: { reportedStatus: Row['reported_status']; staleAfter: number; pendingUntil: number };
};

/** Who put each measure in force and who restated a result, by name. */
type Named = {
  measures: (Row['measures'][number] & { byName: Personal | null })[];
  restatements: (Row['restatements'][number] & { restatedByName: Personal | null })[];
};

/** A key result. */
export type KeyResultRow = Omit<Row, keyof Named> & Named & Linked & Signs;

const figured = [
  'goal_id',
  'key_result_id',
  'title',
  'weight',
  'measure',
  'due_on',
  'dropped',
  'current',
  'reported_status',
  'starts_at',
  'cadence_days',
  'stale_after',
  'pending_until',
  'revision',
] as const;

/** A key result as a list of goals reads it: what figures are computed from, and what a line of sight shows. */
export type FiguredKeyResult = Pick<Row, (typeof figured)[number]> &
  Linked &
  Signs & { measures: readonly MeasureInForce[] };

/** `revised` has the measures of a key result that had more than one; `ahead` its readings up to now if others are dated ahead. */
export const figureColumns = inTuples(keyResultTable, 'k', figured, ['revised', 'ahead']);

const named = ['measures', 'restatements'] as const satisfies (keyof Named)[];
const unnamed = Object.keys(keyResultTable.columns).filter(
  (name) => !named.some((each) => each === name),
) as Exclude<keyof Row, keyof Named>[];
export const wholeColumns = inTuples(keyResultTable, 'k', unnamed, ['ahead', ...named]);

/** Key results in JSON, with the columns of `figureColumns`. */
export type FiguredJson = Parameters<typeof figureColumns.rows>[0];
/** Key results in JSON, with the columns of `wholeColumns`. */
export type WholeJson = Parameters<typeof wholeColumns.rows>[0];

export type KeyResultReader<J, K> = (json: J, kpis: Kpis) => K[];

type Said = Pick<Row, 'measure' | 'starts_at' | 'cadence_days'>;

/** What a key result says by its readings up to now, oldest first. */
const saidBy = (readings: Row['current'], { measure, starts_at, cadence_days }: Said) => {
  const last = readings.at(-1);
  return {
    reported_status: last?.status ?? null,
    last_check_in_at: last?.occurredAt ?? null,
    stale_after: staleAfter(last?.occurredAt ?? starts_at, cadence_days),
    current: restsOnAll(measure) ? readings : readings.slice(-1),
  };
};

type Reported = Pick<Row, 'reported_status' | 'stale_after' | 'pending_until'>;

const signsOf = ({ reported_status, stale_after, pending_until }: Reported): Signs => ({
  signs: {
    reportedStatus: reported_status,
    staleAfter: Date.parse(stale_after),
    pendingUntil: Date.parse(pending_until),
  },
});

/** The row, which nobody else holds yet, with what is not in its own columns. */
const completed = <K extends Said & Reported>(row: K & { ahead: unknown }, kpis: Kpis): K & Signs => {
  if (row.ahead !== null) Object.assign(row, saidBy(row.ahead as Row['current'], row));
  if (row.measure.kind === 'linkedKpi') Object.assign(row, { kpis });
  return Object.assign(row, signsOf(row));
};

export const figuredKeyResults: KeyResultReader<FiguredJson, FiguredKeyResult> = (json, kpis) =>
  figureColumns.rows(json).map((row) => {
    const { measure, weight } = row;
    const revised = row.revised as MeasureInForce[] | null;
    const measures = revised ?? [{ measure, weight, factor: 1 }];
    return Object.assign(completed(row, kpis), { measures });
  });

export const wholeKeyResults: KeyResultReader<WholeJson, KeyResultRow> = (json, kpis) =>
  wholeColumns.rows(json).map((row) => completed(row as typeof row & Named, kpis));

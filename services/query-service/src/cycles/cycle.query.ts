import type { CycleKind, Eligibility } from '@cairn/contracts/cycle.values';
import type { Personal } from '@cairn/contracts/personal';
import { streamOf } from '@cairn/contracts/streams';
import { fixed } from '@cairn/read-model/compiled-once';
import { contains, where } from '@cairn/read-model/conditions';
import { fromJson, type Json, jsonRows } from '@cairn/read-model/json-rows';
import { cycleTable } from '@cairn/read-model/people.tables';
import type { RowOf } from '@cairn/read-model/table';
import { type RawBuilder, sql } from 'kysely';
import { type Head, readUpTo } from '../asking/head.ts';
import { reviewHead } from '../asking/head.sql.ts';
import { asThen } from '../asking/last-version.sql.ts';
import { type Page, pageOf } from '../asking/page.ts';
import { streamsOf } from '../asking/parked.ts';
import { type Past, showPast } from '../asking/past.ts';
import { select } from '../asking/select.ts';
import type { QueryContext } from '../context.ts';
import { unitName } from '../people/name.sql.ts';
import { moverNames, showMoves } from './stage-moves.ts';
import { type Excluded, takingPart } from './taking-part.sql.ts';

type Cycle = RowOf<typeof cycleTable> & { scope_name: string | null; template_name: string | null };
type Whole = Cycle & { eligible?: Eligibility; exclusions?: Excluded[] };
type CycleFilter = { kind?: CycleKind | undefined; open?: boolean | undefined; name?: string | undefined };

const cycleRow = fromJson(cycleTable);

/** What the unit and the template of cycle `c` are called today. */
const namesBeside = fixed(sql`${unitName(sql`c.scope`)} as scope_name,
  (select t.content ->> 'name' from review.cycle_template t where t.template_id = c.template_id) as template_name`);

type Then = { past: Past | undefined };

/** Cycles as they are, or as they were then. */
const cyclesThen = (past: Past | undefined) => asThen('review.cycle', ['cycle_id'], past, 'position');

const listed = (cycle: Cycle) => ({
  cycleId: cycle.cycle_id,
  name: cycle.name,
  kind: cycle.kind,
  scope: cycle.scope,
  scopeName: cycle.scope_name,
  evaluationPeriod: { from: cycle.period_from, to: cycle.period_to },
  administrationWindow: { from: cycle.window_from, to: cycle.window_to },
  timeZone: cycle.time_zone,
  rhythm: cycle.rhythm,
  templateId: cycle.template_id,
  templateName: cycle.template_name,
  openedAt: cycle.opened_at,
  closedAt: cycle.closed_at,
  recorded: { openedAt: cycle.opened_recorded_at, closedAt: cycle.closed_recorded_at },
  revision: cycle.revision,
});

// The tag and not the builder: this list is small and hot, and building it would cost a fifth of its CPU time.
const afterPosition = (
  { kind, open, name }: CycleFilter,
  { past, after, limit }: Page & Then,
): RawBuilder<Cycle> =>
  sql`(select c.*, ${namesBeside} from ${cyclesThen(past)} c ${where(
    sql`c.opened_position > ${after}::bigint`,
    name && contains(sql`c.name`, name),
    kind && sql`c.kind = ${kind}`,
    open !== undefined && sql`(c.closed_at is null) = ${open}::boolean`,
  )} order by c.opened_position limit ${limit + 1})`;

/** A page of cycles in the order in which they were opened. */
export const cyclePage = async (context: QueryContext, filter: CycleFilter, page: Page & Then) => {
  const [found] = await select(
    context,
    sql<{ head: Head; cycles: Json<Cycle>[] }>`
      select ${reviewHead} as head, ${jsonRows(afterPosition(filter, page))} as cycles`,
  );
  const { shown, next } = pageOf(found?.cycles.map(cycleRow) ?? [], page, (cycle) => cycle.opened_position);
  const restsOn = {
    shown: streamsOf('cycle', shown, ({ cycle_id }) => cycle_id),
  };
  return { cycles: shown.map(listed), next, ...showPast(page.past), ...readUpTo([found?.head], restsOn) };
};

/** One cycle, or undefined if there is none. Only with `people` it says who takes part and why others do not. */
export const cycleWhole = async (
  context: QueryContext,
  cycleId: string,
  { people, past }: { people: boolean } & Then,
) => {
  const [found] = await select(
    context,
    sql<{ head: Head; cycle: Json<Whole>; names: Record<string, Personal> | null }>`
      select ${reviewHead} as head, to_json(c) as cycle, ${moverNames} as names
      from (select c.*, ${namesBeside} ${people ? sql`, ${takingPart}` : sql``}
        from ${cyclesThen(past)} c where c.cycle_id = ${cycleId}) c`,
  );
  if (!found) return undefined;
  const cycle = cycleRow(found.cycle);
  const { names } = found;
  return {
    ...listed(cycle),
    scale: cycle.scale,
    dimensions: cycle.dimensions,
    stages: cycle.stages.map((each) => ({ ...each, moves: people ? showMoves(each, names) : null })),
    questions: cycle.questions,
    policy: cycle.policy,
    eligible: cycle.eligible ?? null,
    exclusions: cycle.exclusions ?? null,
    openReviews: people ? cycle.open_reviews : null,
    ...showPast(past),
    ...readUpTo([found.head], { shown: [streamOf('cycle', cycleId)] }),
  };
};

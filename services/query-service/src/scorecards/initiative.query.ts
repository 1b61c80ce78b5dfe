import type { InitiativeStatus } from '@cairn/contracts/initiative.values';
import type { Personal } from '@cairn/contracts/personal';
import { contains } from '@cairn/read-model/conditions';
import { db } from '@cairn/read-model/database';
import { fromJson, type Json, jsonRows } from '@cairn/read-model/json-rows';
import { type EarlierTask, initiativeTable, type InitiativeTask } from '@cairn/read-model/initiative.tables';
import type { RowOf } from '@cairn/read-model/table';
import { type RawBuilder, sql } from 'kysely';
import { type Head, reflected } from '../asking/head.ts';
import { okrHead, reviewHead, scorecardHead } from '../asking/head.sql.ts';
import { given, type Page, pageOf } from '../asking/page.ts';
import { streamsOf } from '../asking/parked.ts';
import { showPast } from '../asking/past.ts';
import { select } from '../asking/select.ts';
import { judgedOn, type Viewer } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import type { Viewers } from './viewers.ts';
import { isOrphan } from '../goals/goal.sql.ts';
import { tablesFor } from '../goals/goal.tables.ts';
import { visibleTo } from '../goals/goal.visibility.sql.ts';
import { goalTitleShown } from '../goals/title-shown.sql.ts';
import { personName } from '../people/name.sql.ts';
import { computedFrom } from './computed-from.sql.ts';
import { isLate, isOverdue } from './initiative.late.sql.ts';
import { initiativeVisibleTo } from './initiative.visibility.sql.ts';
import { kpiNameShown, objectiveNameShown, scorecardNameShown } from './name-shown.sql.ts';
import { initiativesThen, tablesShowing } from './scorecard.tables.ts';
import { cardVisibleTo } from './scorecard.visibility.sql.ts';

type Named<T> = T & { assigneeName: Personal | null };
type ShownTask = Named<Omit<InitiativeTask, 'earlier'>> & { earlier: Named<EarlierTask>[]; overdue: boolean };
type InitiativeRow = Omit<RowOf<typeof initiativeTable>, 'tasks'> & {
  tasks: ShownTask[];
  owner_name: Personal | null;
  scorecard_name: string | null;
  objective_name: string | null;
  kpi_name: string | null;
  goal_title: Personal | null;
  overdue: boolean;
};

export type InitiativeFilter = {
  id?: string | undefined;
  name?: string | undefined;
  owner?: string | undefined;
  assignee?: string | undefined;
  status?: InitiativeStatus | undefined;
  scorecard?: string | undefined;
  objective?: string | undefined;
  kpi?: string | undefined;
  goal?: string | undefined;
  overdue?: boolean | undefined;
  orphan?: boolean | undefined;
};

/**
 * Whether initiative `i` leads to no strategic objective, by what it serves. What measures or is linked to its KPI counts only
 * if the viewer may see the scorecard or the goal.
 */
const leadsNowhere = ({ goals: viewer, cards }: Viewers): RawBuilder<boolean> => {
  const { attachment } = tablesShowing(viewer);
  const { keyResultTerms } = tablesFor(viewer);
  const measuring = computedFrom(sql`i.kpi_id`, viewer.past);
  return sql`case
    when i.objective_id is not null then false
    when i.goal_id is not null then ${isOrphan(viewer, sql`i.goal_id`)}
    else not exists (
        select from ${attachment} a join scorecard.scorecard s on s.scorecard_id = a.scorecard_id
        where a.kpi_id in ${measuring} and a.detached_at is null and ${cardVisibleTo(cards)})
      and not exists (
        select from ${keyResultTerms} k join okr.goal g on g.goal_id = k.goal_id
        where k.linked_kpi_id in ${measuring} and not k.dropped and ${visibleTo(viewer)} and not ${isOrphan(viewer)}) end`;
};

const shownOn = (day: string, time: Pick<Viewer, 'past'>) => [
  personName(sql.ref('i.owner_id')).as('owner_name'),
  scorecardNameShown(time, sql.ref('i.scorecard_id')).as('scorecard_name'),
  objectiveNameShown(
    time,
    { scorecardId: sql.ref('i.scorecard_id'), objectiveId: sql.ref('i.objective_id') },
    'any',
  ).as('objective_name'),
  kpiNameShown(time, sql.ref('i.kpi_id')).as('kpi_name'),
  sql<Personal | null>`(select ${goalTitleShown(time)} from okr.goal g where g.goal_id = i.goal_id)`.as(
    'goal_title',
  ),
  sql<ShownTask[]>`(select coalesce(jsonb_agg(task.value || jsonb_build_object(
      'assigneeName', ${personName(sql`(task.value ->> 'assigneeId')`)},
      'earlier', (select coalesce(jsonb_agg(was.value || jsonb_build_object(
          'assigneeName', ${personName(sql`(was.value ->> 'assigneeId')`)}) order by was.ordinality), '[]')
        from jsonb_array_elements(task.value -> 'earlier') with ordinality was),
      'overdue', ${isLate(sql`task.value`, day)}) order by task.ordinality), '[]')
    from jsonb_array_elements(i.tasks) with ordinality task)`.as('tasks'),
  isOverdue(day).as('overdue'),
];

const pageOfInitiatives = (filter: InitiativeFilter, viewers: Viewers, { after, limit }: Page) => {
  const { id, name, owner, assignee, status, scorecard, objective, kpi, goal, overdue, orphan } = filter;
  const day = judgedOn(viewers.goals);
  return db
    .selectFrom(initiativesThen(viewers.goals.past).as('i'))
    .selectAll('i')
    .select(shownOn(day, viewers.goals))
    .where('i.planned_position', '>', after)
    .where((eb) =>
      eb.and(
        given({
          'i.initiative_id': id,
          'i.owner_id': owner,
          'i.status': status,
          'i.scorecard_id': scorecard,
          'i.objective_id': objective,
          'i.kpi_id': kpi,
          'i.goal_id': goal,
        }),
      ),
    )
    .$if(name !== undefined, (found) => found.where(contains(sql`i.name`, name ?? '')))
    .$if(assignee !== undefined, (found) =>
      found.where(
        sql<boolean>`i.tasks @> ${JSON.stringify([{ assigneeId: assignee, droppedAt: null }])}::jsonb`,
      ),
    )
    .$if(overdue !== undefined, (found) => found.where(sql<boolean>`${isOverdue(day)} = ${overdue}`))
    .$if(orphan !== undefined, (found) => found.where(sql<boolean>`${leadsNowhere(viewers)} = ${orphan}`))
    .where(initiativeVisibleTo(viewers))
    .orderBy('i.planned_position')
    .limit(limit + 1);
};

const servedBy = (row: InitiativeRow) => {
  if (row.scorecard_id !== null)
    return {
      kind: 'objective' as const,
      scorecardId: row.scorecard_id,
      scorecardName: row.scorecard_name,
      objectiveId: row.objective_id ?? '',
      name: row.objective_name,
    };
  if (row.kpi_id !== null) return { kind: 'kpi' as const, kpiId: row.kpi_id, name: row.kpi_name };
  return { kind: 'goal' as const, goalId: row.goal_id ?? '', name: row.goal_title };
};

/** One initiative with its tasks. */
export const showInitiative = (row: InitiativeRow) => ({
  initiativeId: row.initiative_id,
  name: row.name,
  ownerId: row.owner_id,
  ownerName: row.owner_name,
  period: { from: row.starts_on, to: row.ends_on },
  status: row.status,
  statusReason: row.status_reason,
  budget: row.budget,
  spent: row.spent,
  serves: servedBy(row),
  tasks: row.tasks,
  tasksDone: row.tasks.filter(({ doneAt }) => doneAt !== null).length,
  tasksOpen: row.tasks.filter(({ doneAt, droppedAt }) => doneAt === null && droppedAt === null).length,
  overdueTasks: row.tasks.filter(({ overdue }) => overdue).length,
  overdue: row.overdue,
  plannedAt: row.planned_at,
  revision: row.revision,
});

type Found = { head: Head; okr_head: Head; review_head: Head; initiatives: Json<InitiativeRow>[] };

/** A page of initiatives that the viewer may see, in the order in which they were planned. */
export const initiativePage = async (
  context: QueryContext,
  filter: InitiativeFilter,
  { viewers, ...page }: Page & { viewers: Viewers },
) => {
  const [found] = await select(
    context,
    sql<Found>`select ${scorecardHead} as head, ${okrHead} as okr_head, ${reviewHead} as review_head,
      ${jsonRows(pageOfInitiatives(filter, viewers, page))} as initiatives`,
  );
  const rows = found?.initiatives.map(fromJson(initiativeTable)) ?? [];
  const { shown, next } = pageOf(rows, page, (row) => row.planned_position);
  return {
    initiatives: shown.map(showInitiative),
    next,
    ...showPast(viewers.goals.past),
    ...reflected(
      { scorecard: found?.head ?? null },
      { shown: streamsOf('initiative', shown, (row) => row.initiative_id) },
      [found?.okr_head, found?.review_head],
    ),
  };
};

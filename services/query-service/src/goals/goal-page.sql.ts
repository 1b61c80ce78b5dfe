import { personalContains, where } from '@cairn/read-model/conditions';
import type { Query } from '@cairn/read-model/database';
import type { GoalStatus } from '@cairn/scoring/status';
import { type RawBuilder, sql } from 'kysely';
import type { Page } from '../asking/page.ts';
import { type Holes, type SqlViewer, statementPerKind } from '../asking/viewer.sql.ts';
import { judgedOn, type Viewer } from '../asking/viewer.ts';
import { carriedFrom } from './goal-carry-over.sql.ts';
import { type FieldFilter, hasValue } from './goal-field.sql.ts';
import { type InSql, pickedBy, type Whose } from './goal-filter.sql.ts';
import { goalStatus, isRunning, isToClose, judgedAt } from './goal-status.sql.ts';
import type { GoalRow, JsonGoalRows } from './goal.rows.ts';
import { inOrderSet, isOrphan, visibleNow, withProgress } from './goal.sql.ts';
import { tablesFor } from './goal.tables.ts';
import { endsLater, longestEndedFirst } from './to-close.page.ts';

export type GoalFilter = Whose & {
  title?: string | undefined;
  level?: GoalRow['level'] | undefined;
  status?: GoalStatus | undefined;
  running?: boolean | undefined;
  toClose?: boolean | undefined;
  /** Only goals that have begun, and were neither closed nor over at this instant. */
  openSince?: Date | undefined;
  strategicObjective?: string | undefined;
  orphan?: boolean | undefined;
  carriedOver?: boolean | undefined;
  tag?: readonly string[] | undefined;
  folder?: string | undefined;
  field?: FieldFilter | undefined;
  template?: string | undefined;
  kpi?: string | undefined;
};

/** Whether `goal g` has begun, and was neither closed nor over at an instant before. */
const wasOpen = (at: string | RawBuilder<string>, viewer: SqlViewer): RawBuilder<boolean> =>
  sql`(g.starts_at <= ${judgedAt(viewer)}
    and (g.closed_at is null or g.closed_at > ${at}::timestamptz) and g.ends_at > ${at}::timestamptz)`;

/** A page of goals in the order in which they were set, or, after such an end, in the order in which they ended. */
export type GoalPage = Page & { endedAfter?: string | undefined };

/** What a page of goals is asked by, each value as one parameter. `treeOn` is the day of the tree of units. */
type AskedGoals = Omit<GoalFilter, 'openSince' | 'tag' | 'field'> &
  GoalPage & { treeOn: string } & Partial<
    Record<'openSince' | 'tags' | 'fieldId' | 'fieldValue', string | undefined>
  >;

const askedBy = (
  { openSince, tag, field, ...filter }: GoalFilter,
  { viewer, limit, ...from }: GoalPage & { viewer: Viewer },
): AskedGoals => ({
  ...filter,
  openSince: openSince?.toISOString(),
  tags: tag && JSON.stringify(tag),
  fieldId: field?.fieldId,
  fieldValue: field?.value,
  treeOn: judgedOn(viewer),
  ...from,
  limit: limit + 1,
});

const begins = ({ after, endedAfter }: InSql<AskedGoals>): RawBuilder<unknown> =>
  endedAfter ? endsLater({ after, endedAfter }) : sql`g.set_position > ${after}::bigint`;

const orderOf = ({ endedAfter }: InSql<AskedGoals>): RawBuilder<unknown> =>
  endedAfter ? longestEndedFirst : inOrderSet;

const chosenBy = (asked: InSql<AskedGoals>, viewer: SqlViewer): RawBuilder<unknown> => {
  const { title, level, status, running, toClose, openSince, strategicObjective, orphan } = asked;
  const { carriedOver, tags, folder, fieldId, fieldValue, template, kpi } = asked;
  const { goal, keyResultTerms } = tablesFor(viewer);
  return sql`select g.* from ${goal} g ${where(
    begins(asked),
    level && sql`g.level = ${level}`,
    strategicObjective && sql`g.objective_id = ${strategicObjective}`,
    folder && sql`g.folder = ${folder}`,
    template && sql`g.template_id = ${template}`,
    kpi &&
      sql`g.goal_id in (select k.goal_id from ${keyResultTerms} k where k.linked_kpi_id = ${kpi} and not k.dropped)`,
    title && personalContains(sql`g.title`, title),
    status && sql`${goalStatus(viewer)} = ${status}`,
    running !== undefined && sql`${isRunning(viewer)} = ${running}::boolean`,
    toClose !== undefined && sql`${isToClose(viewer)} = ${toClose}::boolean`,
    openSince && wasOpen(openSince, viewer),
    orphan !== undefined && sql`${isOrphan(viewer)} = ${orphan}::boolean`,
    tags && sql`g.tags @> ${tags}::jsonb`,
    fieldId && fieldValue && hasValue(fieldId, fieldValue),
    carriedOver !== undefined && sql`(${carriedFrom(viewer)} is not null) = ${carriedOver}::boolean`,
    visibleNow(viewer),
    ...pickedBy(asked, viewer, asked.treeOn),
  )} order by ${orderOf(asked)} limit ${asked.limit}`;
};

/** The goals that are asked for: a part of a statement. */
export const goalsAskedFor = (asked: InSql<AskedGoals>, viewer: SqlViewer): RawBuilder<JsonGoalRows> =>
  withProgress(chosenBy(asked, viewer), viewer, 'listed', orderOf(asked));

const pageHeld = statementPerKind(['viewer'], ({ viewer }, asked: Holes<AskedGoals>) =>
  goalsAskedFor(asked, viewer),
);
/** A page of goals, and one goal more if there is one: a statement. */
export const pageOfGoals = (filter: GoalFilter, page: GoalPage & { viewer: Viewer }): Query<JsonGoalRows> =>
  pageHeld({ viewer: page.viewer }, askedBy(filter, page));

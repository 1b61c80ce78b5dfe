import type { Instant } from '@cairn/contracts/envelope';
import type { Personal } from '@cairn/contracts/personal';
import { alertTable } from '@cairn/read-model/alert.tables';
import { either, where } from '@cairn/read-model/conditions';
import { fromJson } from '@cairn/read-model/json-rows';
import type { RowOf } from '@cairn/read-model/table';
import { type RawBuilder, sql } from 'kysely';
import type { Page } from '../asking/page.ts';
import { type SqlViewer, todayInSql } from '../asking/viewer.sql.ts';
import type { Viewer } from '../asking/viewer.ts';
import { visibleTo } from '../goals/goal.visibility.sql.ts';
import { personName } from '../people/name.sql.ts';
import { unitOfPerson } from '../people/person.sql.ts';
import { managedBy } from '../people/reporting-line.sql.ts';
import { seesWhole } from '../reviews/review.visibility.sql.ts';

/** Who looks: at goals, KPIs and reviews other rights hold. */
export type AlertViewers<V = Viewer> = { goals: V; kpis: V; reviews: V };

export const alertStatuses = ['open', 'acknowledged', 'snoozed', 'cleared'] as const;
export type AlertStatus = (typeof alertStatuses)[number];

export type AlertFilter = {
  rule?: string | undefined;
  status?: readonly AlertStatus[] | undefined;
  /** Whom it concerns, or the owner of its goal. */
  person?: string | RawBuilder<string> | undefined;
  /** A person above whom it concerns. */
  manager?: string | RawBuilder<string> | undefined;
  unit?: string | undefined;
  goal?: string | undefined;
  kpi?: string | undefined;
  /** Raised at this instant or later. */
  since?: Instant | undefined;
};

export type AlertRow = RowOf<typeof alertTable> & {
  status: AlertStatus;
  goal_title: Personal | null;
  blocker_text: Personal | null;
  kpi_name: string | null;
  concerns_id: string | null;
} & Record<'concerns_name' | 'subject_name' | 'acknowledged_by_name' | 'snoozed_by_name', Personal | null>;

export const alertRow = fromJson(alertTable);

/** Who is to act: the accountable person, the owner of the KPI, or the accountable rater. */
const concerned = sql<string | null>`coalesce(g.accountable_id, k.owner_id, r.accountable_rater_id)`;

/** How an episode stands: a snoozed one shows again when its day begins in the organisation's time zone. */
const statusOf = (viewer: SqlViewer): RawBuilder<AlertStatus> => sql`(case
  when a.cleared_at is not null then 'cleared'
  when a.snoozed_until > ${todayInSql(viewer)}::date then 'snoozed'
  when a.acknowledged_at is not null then 'acknowledged'
  else 'open' end)`;

/** Whether a person is to act, or owns the goal. Postgres finds their goals, KPIs and reviews once for the whole page. */
const concerns = (person: string | RawBuilder<string>): RawBuilder<boolean> => sql`(
  a.goal_id in (select own.goal_id from okr.goal own where own.accountable_id = ${person} or own.owner_id = ${person})
  or a.kpi_id in (select own.kpi_id from scorecard.kpi own where own.owner_id = ${person})
  or a.review_id in (select own.review_id from review.review own where own.accountable_rater_id = ${person}))`;

const seenBy = ({ goals, kpis, reviews }: AlertViewers<SqlViewer>): RawBuilder<boolean> =>
  either(
    sql`(a.goal_id is not null and ${visibleTo(goals)})`,
    kpis.relations.has('anyone') && sql`a.kpi_id is not null`,
    sql`(a.review_id is not null and ${seesWhole(reviews)})`,
  );

const chosen = (filter: AlertFilter, viewer: SqlViewer): (RawBuilder<boolean> | undefined)[] => {
  const { rule, status, person, manager, unit, goal, kpi, since } = filter;
  return [
    rule === undefined ? undefined : sql`a.rule = ${rule}`,
    status && sql`${statusOf(viewer)} in (${sql.join(status)})`,
    // Few of all alerts stand, and an index finds them.
    status && !status.includes('cleared') ? sql`a.cleared_at is null` : undefined,
    person === undefined ? undefined : concerns(person),
    manager === undefined ? undefined : sql`${concerned} in ${managedBy(manager, viewer)}`,
    unit === undefined
      ? undefined
      : sql`coalesce(g.unit_id, r.unit_id, ${unitOfPerson(sql`k.owner_id`, todayInSql(viewer))}) = ${unit}`,
    goal === undefined ? undefined : sql`a.goal_id = ${goal}`,
    kpi === undefined ? undefined : sql`a.kpi_id = ${kpi}`,
    since === undefined ? undefined : sql`a.raised_at >= ${since}::timestamptz`,
  ];
};

/** A page of alerts in the order in which they were raised. */
export const alertsInOrder = (
  filter: AlertFilter,
  { viewers, after, limit }: Page & { viewers: AlertViewers<SqlViewer> },
): RawBuilder<AlertRow> => sql`(
  select a.*, ${statusOf(viewers.goals)} as status, g.title as goal_title, b.text as blocker_text, k.name as kpi_name,
    ${concerned} as concerns_id, ${personName(concerned)} as concerns_name, ${personName(sql`r.subject_id`)} as subject_name,
    ${personName(sql`a.acknowledged_by`)} as acknowledged_by_name, ${personName(sql`a.snoozed_by`)} as snoozed_by_name
  from okr.alert a
    left join okr.goal g on g.goal_id = a.goal_id
    left join okr.blocker b on b.goal_id = a.goal_id and b.blocker_id = a.blocker_id
    left join scorecard.kpi k on k.kpi_id = a.kpi_id
    left join review.review r on r.review_id = a.review_id ${where(
      sql`a.position > ${after}::bigint`,
      ...chosen(filter, viewers.goals),
      seenBy(viewers),
    )} order by a.position limit ${limit + 1})`;

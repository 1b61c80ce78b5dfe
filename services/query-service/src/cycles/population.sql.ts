import type { LeftOutReason } from '@cairn/contracts/population.values';
import { type StageName, stageNames } from '@cairn/contracts/stage.values';
import type { Personal } from '@cairn/contracts/personal';
import { where } from '@cairn/read-model/conditions';
import { type Json, jsonRows } from '@cairn/read-model/json-rows';
import type { memberChangeTable } from '@cairn/read-model/population.tables';
import type { RowOf } from '@cairn/read-model/table';
import { type RawBuilder, sql } from 'kysely';
import { today, type Viewer } from '../asking/viewer.ts';
import { personName, unitName } from '../people/name.sql.ts';
import { through } from './through.sql.ts';
import { isOverseen } from '../reviews/review.visibility.sql.ts';

type Done = Record<`done_${StageName}`, boolean>;

/** A change after the launch, and who made it. */
export type Change = RowOf<typeof memberChangeTable> & { changed_by_name: Personal | null };

/** Somebody who has a review in a cycle, if only a withdrawn one, or whom its launch left out. */
export type Member = Done & {
  place: string;
  employment_id: string;
  person_id: string;
  person_name: Personal | null;
  review_id: string | null;
  state: 'opened' | 'withdrawn' | 'leftOut';
  reason: LeftOutReason | null;
  unit_id: string | null;
  unit_name: string | null;
  manager_id: string | null;
  manager_name: Personal | null;
  joined_late: Json<Change> | null;
  gone: Json<Change> | null;
};

/** How many members there are of each kind, and how many reviews are through each stage. */
export type Tally = Record<
  'opened' | 'withdrawn' | 'eligible' | 'excluded' | 'joinedLate' | 'gone' | StageName,
  number
>;
export type GroupTally = Tally & { id: string | null; name: Personal | null };

export type PopulationFilter = {
  unit?: string | undefined;
  manager?: string | undefined;
  state?: Member['state'] | undefined;
  /** Only those who joined or left after the launch. */
  change?: 'joined' | 'left' | undefined;
  /** Only open reviews that are not through this stage. */
  notThrough?: StageName | undefined;
};

export type Population = { cycleId: string; viewer: Viewer };

const columns = (each: (stage: StageName) => RawBuilder<unknown>): RawBuilder<unknown> =>
  sql.join(stageNames.map((stage) => sql`${each(stage)} as ${sql.ref(`done_${stage}`)}`));

/** What employment `l.employment_id` is assigned of one kind today. */
const assigned = (kind: 'unit' | 'line', viewer: Viewer): RawBuilder<string | null> => sql`(
  select a.value from review.assignment a where a.employment_id = l.employment_id and a.kind = ${kind}::text
    and a.effective_from <= ${today(viewer)}::date order by a.effective_from desc, a.position desc limit 1)`;

/**
 * The members of a cycle that HR or an auditor sees: not themself, and HR not the open review of somebody near them. Unit and
 * manager are those that the review pins, and today's of somebody who was left out.
 */
const members = ({ cycleId, viewer }: Population): RawBuilder<unknown> => sql`(
  select r.cycle_id, r.employment_id || '/' || r.kind as place, r.employment_id, r.subject_id as person_id, r.review_id,
    case when r.state = 'withdrawn' then 'withdrawn' else 'opened' end as state, null::text as reason,
    r.unit_id, r.accountable_rater_id as manager_id, ${columns((stage) => through[stage])}
  from review.review r join review.cycle c on c.cycle_id = r.cycle_id
  where r.cycle_id = ${cycleId} and ${isOverseen(viewer)}
  union all
  select l.cycle_id, l.employment_id || '/', l.employment_id, l.person_id, null, 'leftOut', l.reason,
    ${assigned('unit', viewer)}, ${assigned('line', viewer)}, ${columns(() => sql`false`)}
  from review.left_out l
  where l.cycle_id = ${cycleId} and l.person_id <> ${viewer.personId} and not exists (
    select from review.review r where r.cycle_id = l.cycle_id and r.employment_id = l.employment_id)) m`;

/** The changes of member `m`. */
const changesOf = (change: 'joined' | 'left'): RawBuilder<unknown> => sql`
  review.member_change x where x.cycle_id = m.cycle_id and x.employment_id = m.employment_id
    and x.change = ${change}::text`;

const changeOf = (change: 'joined' | 'left'): RawBuilder<Json<Change> | null> => sql`(
  select to_json(x) from (
    select x.*, ${personName(sql`x.changed_by`)} as changed_by_name from ${changesOf(change)}) x)`;

const hasChange = (change: 'joined' | 'left'): RawBuilder<boolean> =>
  sql`exists (select from ${changesOf(change)})`;

const matching = ({ unit, manager, state, change, notThrough }: PopulationFilter) => [
  change && hasChange(change),
  unit && sql`m.unit_id = ${unit}`,
  manager && sql`m.manager_id = ${manager}`,
  state && sql`m.state = ${state}`,
  notThrough && sql`(m.state = 'opened' and not ${sql.ref(`m.done_${notThrough}`)})`,
];

/** The members after a place, in the order of their employments. */
export const membersAfter = (
  of: Population,
  filter: PopulationFilter,
  { after, limit }: { after: string; limit: number },
): RawBuilder<Json<Member>[]> =>
  jsonRows<Member>(sql`(
    select page.*, ${personName(sql`page.person_id`)} as person_name, ${unitName(sql`page.unit_id`)} as unit_name,
      ${personName(sql`page.manager_id`)} as manager_name
    from (select m.*, ${changeOf('joined')} as joined_late, ${changeOf('left')} as gone from ${members(of)} ${where(sql`m.place > ${after}`, ...matching(filter))}
      order by m.place limit ${limit}) page order by page.place)`);

const count = (condition: RawBuilder<unknown>): RawBuilder<number> =>
  sql`(count(*) filter (where ${condition}))::integer`;

const excluded = sql`m.reason in ('onLeave', 'recentHire', 'leaving', 'contractor', 'other')`;

const tally = sql`${count(sql`m.state = 'opened'`)} as opened, ${count(sql`m.state = 'withdrawn'`)} as withdrawn,
  ${count(sql`m.state = 'leftOut' and ${excluded}`)} as excluded,
  ${count(hasChange('joined'))} as "joinedLate", ${count(hasChange('left'))} as gone,
  ${count(sql`m.state = 'opened' or (m.state = 'leftOut' and not ${excluded})`)} as eligible,
  ${sql.join(stageNames.map((stage) => sql`${count(sql`m.state = 'opened' and ${sql.ref(`m.done_${stage}`)}`)} as ${sql.ref(stage)}`))}`;

/** The counts of all members that match. */
export const tallyOf = (of: Population, filter: PopulationFilter): RawBuilder<Json<Tally>> => sql`(
  select to_json(t) from (select ${tally} from ${members(of)} ${where(...matching(filter))}) t)`;

/** The counts by unit or by manager. */
export const talliesBy = (
  by: 'unit' | 'manager',
  of: Population,
  filter: PopulationFilter,
): RawBuilder<Json<GroupTally>[]> => {
  const id = sql.ref(by === 'unit' ? 'm.unit_id' : 'm.manager_id');
  const name = by === 'unit' ? sql`to_jsonb(${unitName(sql`g.id`)})` : personName(sql`g.id`);
  return jsonRows<GroupTally>(sql`(
    select g.*, ${name} as name from (
      select ${id} as id, ${tally} from ${members(of)} ${where(...matching(filter))} group by ${id}) g order by g.id)`);
};

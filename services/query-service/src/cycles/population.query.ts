import { dayOf } from '@cairn/contracts/day';
import type { Personal } from '@cairn/contracts/personal';
import { type StageName, stageNames } from '@cairn/contracts/stage.values';
import { streamOf } from '@cairn/contracts/streams';
import { fromJson, type Json } from '@cairn/read-model/json-rows';
import { cycleTable } from '@cairn/read-model/people.tables';
import { launchTable, memberChangeTable } from '@cairn/read-model/population.tables';
import type { RowOf } from '@cairn/read-model/table';
import { type RawBuilder, sql } from 'kysely';
import { type Head, readUpTo } from '../asking/head.ts';
import { reviewHead } from '../asking/head.sql.ts';
import { parkedIn } from '../asking/parked.ts';
import { select } from '../asking/select.ts';
import { showClocks } from '../asking/two-clocks.ts';
import type { QueryContext } from '../context.ts';
import { personName } from '../people/name.sql.ts';
import { moverNames, showMoves } from './stage-moves.ts';
import {
  type Change,
  type GroupTally,
  type Member,
  membersAfter,
  type Population,
  type PopulationFilter,
  talliesBy,
  type Tally,
  tallyOf,
} from './population.sql.ts';

type Launch = RowOf<typeof launchTable> & { requested_by_name: Personal | null };
type Deadline = { stage: StageName; to: string; isOver: boolean };

const cycleRow = fromJson(cycleTable);
const launchRow = fromJson(launchTable);
const changeRow = fromJson(memberChangeTable);

const lastLaunch = (cycleId: string): RawBuilder<Json<Launch> | null> => sql`(
  select to_json(l) from (
    select l.*, ${personName(sql`l.requested_by`)} as requested_by_name from review.launch l
    where l.cycle_id = ${cycleId} order by l.position desc limit 1) l)`;

const showLaunch = (json: Json<Launch>, opened: number) => {
  const row = launchRow(json);
  const { completed_at, completed_recorded_at } = row;
  return {
    launchId: row.launch_id,
    kind: row.kind,
    state: row.opened === null ? ('underWay' as const) : ('completed' as const),
    opened: row.opened ?? opened,
    openBefore: row.open_before,
    leftOut: row.left_out,
    requestedById: row.requested_by,
    requestedByName: row.requested_by_name,
    requested: showClocks(row.requested_at, row.requested_recorded_at),
    completed: completed_at && completed_recorded_at ? showClocks(completed_at, completed_recorded_at) : null,
  };
};

const countsOf = (tally: Tally, deadlines: readonly Deadline[]) => ({
  eligible: tally.eligible,
  excluded: tally.excluded,
  opened: tally.opened,
  withdrawn: tally.withdrawn,
  joinedLate: tally.joinedLate,
  left: tally.gone,
  stages: deadlines.map(({ stage, to, isOver }) => ({
    stage,
    to,
    done: tally[stage],
    overdue: isOver ? tally.opened - tally[stage] : 0,
  })),
});

const showChange = ({ changed_by, changed_by_name, changed_at, changed_recorded_at }: Change) => ({
  byId: changed_by,
  byName: changed_by_name,
  ...showClocks(changed_at, changed_recorded_at),
});

const showLeaving = (change: Change) => {
  const { why, reason } = change;
  return why && reason ? { why, reason, ...showChange(change) } : null;
};

const showMember = (row: Member, deadlines: readonly Deadline[]) => {
  const isThrough = ({ stage }: Deadline): boolean => row[`done_${stage}`];
  const overdue = deadlines.filter((each) => row.state === 'opened' && each.isOver && !isThrough(each));
  return {
    personId: row.person_id,
    personName: row.person_name,
    employmentId: row.employment_id,
    state: row.state,
    reason: row.reason,
    unitId: row.unit_id,
    unitName: row.unit_name,
    managerId: row.manager_id,
    managerName: row.manager_name,
    reviewId: row.review_id,
    through: deadlines.filter(isThrough).map(({ stage }) => stage),
    overdue: overdue.map(({ stage }) => stage),
    joinedLate: row.joined_late && showChange(changeRow(row.joined_late)),
    left: row.gone && showLeaving(changeRow(row.gone)),
  };
};

const showGroup = (by: 'unit' | 'manager', group: GroupTally, deadlines: readonly Deadline[]) => ({
  unitId: by === 'unit' ? group.id : null,
  unitName: by === 'unit' ? (group.name as string | null) : null,
  managerId: by === 'manager' ? group.id : null,
  managerName: by === 'manager' ? group.name : null,
  ...countsOf(group, deadlines),
});

const deadlinesOf = ({ stages, time_zone }: RowOf<typeof cycleTable>, now: Date): Deadline[] => {
  const today = dayOf(now, time_zone);
  return stageNames.flatMap((name) => {
    const found = stages.find(({ stage }) => stage === name);
    return found ? [{ stage: name, to: found.to, isOver: found.to < today }] : [];
  });
};

type Asked = { by: 'unit' | 'manager' | undefined; after: string; limit: number };

/** Who has a review in a cycle and how far it is, with a page of people; undefined if there is no such cycle. */
export const populationOf = async (
  context: QueryContext,
  of: Population,
  filter: PopulationFilter,
  { by, after, limit }: Asked,
) => {
  const { cycleId } = of;
  const [found] = await select(
    context,
    sql<{
      head: Head;
      cycle: Json<RowOf<typeof cycleTable>>;
      launch: Json<Launch> | null;
      names: Record<string, Personal> | null;
      tally: Tally;
      groups: GroupTally[] | null;
      people: Member[];
    }>`
      select ${reviewHead} as head, to_json(c) as cycle, ${lastLaunch(cycleId)} as launch, ${moverNames} as names,
        ${tallyOf(of, filter)} as tally, ${by ? talliesBy(by, of, filter) : sql`null`} as groups,
        ${membersAfter(of, filter, { after, limit: limit + 1 })} as people
      from review.cycle c where c.cycle_id = ${cycleId}`,
  );
  if (!found) return undefined;
  const { names } = found;
  const cycle = cycleRow(found.cycle);
  const deadlines = deadlinesOf(cycle, context.now());
  const shown = found.people.slice(0, limit);
  const own = [streamOf('cycle', cycleId), streamOf('population', cycleId)];
  // One that cannot be read may tell no cycle, so every cycle that merges input names it.
  const contributions = cycle.policy.mergedInput ? parkedIn('contribution', found.head?.parked) : [];
  return {
    launch: found.launch && showLaunch(found.launch, found.tally.opened),
    stageMoves: cycle.stages.flatMap((each) =>
      showMoves(each, names).map((move) => ({ stage: each.stage, ...move })),
    ),
    ...countsOf(found.tally, deadlines),
    groups: by && found.groups ? found.groups.map((group) => showGroup(by, group, deadlines)) : null,
    people: shown.map((row) => showMember(row, deadlines)),
    next: found.people.length > limit ? (shown.at(-1)?.place ?? null) : null,
    ...readUpTo([found.head], { shown: [...own, ...contributions] }),
  };
};

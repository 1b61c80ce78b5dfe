import type { Personal } from '@cairn/contracts/personal';
import type { GoalChange } from '@cairn/read-model/okr.values';
import { type RawBuilder, sql } from 'kysely';
import type { SqlViewer } from '../asking/viewer.sql.ts';
import { personName, unitName } from '../people/name.sql.ts';
import { objectiveNameShown, scorecardNameShown } from '../scorecards/name-shown.sql.ts';
import { goalTitleShown, keyResultTitleShown } from './title-shown.sql.ts';

type Side = 'from' | 'to';
type Names = {
  owner: { name: Personal | null; accountableName: Personal | null };
  revision: { scorecardName: string | null; objectiveName: string | null };
};

/** What the ids in a change are called: on each side of it, or the title of the goal or key result that it is about. */
export type ChangeNames = Partial<Record<Side, Names['owner'] & Names['revision']>> & {
  title?: Personal | null;
};

/** A field of change `c` as text, by its path. */
const field = (...path: string[]): RawBuilder<string> =>
  sql`(c.change #>> ${sql.lit(`{${path.join(',')}}`)})`;

const onBothSides = (names: (side: Side) => RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`jsonb_build_object('from', ${names('from')}, 'to', ${names('to')})`;

const ofOwner = (side: Side): RawBuilder<unknown> => {
  const owner = field(side, 'owner', 'id');
  return sql`jsonb_build_object('accountableName', ${personName(field(side, 'accountableId'))}, 'name',
    case ${field(side, 'owner', 'kind')} when 'person' then ${personName(owner)} else to_jsonb(${unitName(owner)}) end)`;
};

const ofObjective = (viewer: SqlViewer, side: Side): RawBuilder<unknown> => {
  const scorecardId = field(side, 'strategicObjective', 'scorecardId');
  const objectiveId = field(side, 'strategicObjective', 'objectiveId');
  return sql`jsonb_build_object('scorecardName', ${scorecardNameShown(viewer, scorecardId)},
    'objectiveName', ${objectiveNameShown(viewer, { scorecardId, objectiveId })})`;
};

/**
 * What the ids in goal change `c` are called; null if it holds none. People and units are called what they are today, everything
 * else what it was at the time that is shown.
 */
export const changeNames = (viewer: SqlViewer): RawBuilder<ChangeNames | null> => sql`case
  when ${field('what')} = 'owner' then ${onBothSides(ofOwner)}
  when ${field('what')} = 'revision' then ${onBothSides((side) => ofObjective(viewer, side))}
  when c.other_id is not null then jsonb_build_object('title', (select ${goalTitleShown(viewer)} from okr.goal g where g.goal_id = c.other_id))
  when c.change ? 'keyResultId' then jsonb_build_object('title', ${keyResultTitleShown(viewer, { goalId: sql`c.goal_id`, keyResultId: field('keyResultId') })}) end`;

type Revision = Extract<GoalChange, { what: 'revision' }>;
type Owner = Extract<GoalChange, { what: 'owner' }>;

const withOwnerNames = ({ owner, accountableId }: Owner[Side], names: Names['owner'] | undefined) => ({
  owner: { ...owner, name: names?.name ?? null },
  accountableId,
  accountableName: names?.accountableName ?? null,
});

const withObjectiveNames = <T extends Revision[Side]>(
  { strategicObjective: served, ...terms }: T,
  names: Names['revision'] | undefined,
) => {
  if (served === undefined) return terms;
  const { scorecardName = null, objectiveName = null } = names ?? {};
  return { ...terms, strategicObjective: served && { ...served, scorecardName, objectiveName } };
};

/** A change with names beside its ids. */
export const withNames = (change: GoalChange, names: ChangeNames | null) => {
  switch (change.what) {
    case 'owner':
      return {
        ...change,
        from: withOwnerNames(change.from, names?.from),
        to: withOwnerNames(change.to, names?.to),
      };
    case 'revision':
      return {
        ...change,
        from: withObjectiveNames(change.from, names?.from),
        to: withObjectiveNames(change.to, names?.to),
      };
    case 'carriedOver':
    case 'parent':
    case 'child':
      return { ...change, goalTitle: names?.title ?? null };
    case 'feederAdmitted':
    case 'feederDismissed':
      return { ...change, keyResultTitle: names?.title ?? null };
    default:
      return change;
  }
};

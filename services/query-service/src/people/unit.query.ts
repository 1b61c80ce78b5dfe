import { contains, where } from '@cairn/read-model/conditions';
import { fromJson, type Json, jsonRows } from '@cairn/read-model/json-rows';
import { unitTable, type unitMoveTable } from '@cairn/read-model/people.tables';
import type { RowOf } from '@cairn/read-model/table';
import { type RawBuilder, sql } from 'kysely';
import { type Head, readUpTo } from '../asking/head.ts';
import { reviewHead } from '../asking/head.sql.ts';
import { type Page, pageOf } from '../asking/page.ts';
import { streamsOf } from '../asking/parked.ts';
import { select } from '../asking/select.ts';
import type { QueryContext } from '../context.ts';
import { unitName } from './name.sql.ts';
import { peopleTables } from './people.tables.ts';

type Moved = Pick<RowOf<typeof unitMoveTable>, 'parent_id' | 'reason'> & { since: string };
type Unit = RowOf<typeof unitTable> & { [C in keyof Moved]: Moved[C] | null } & {
  parent_name: string | null;
};

const unitRow = fromJson(unitTable);

/** The units on a day, only those with this part of a name if one is given. */
type UnitsOn = { day: string; knownAt?: Date | undefined; name?: string | undefined };

const afterPosition = ({ day, knownAt, name, after, limit }: Page & UnitsOn): RawBuilder<Unit> => {
  const { unitMove, registered } = peopleTables(knownAt);
  return sql`(
  select u.*, above.parent_id, above.since, above.reason, ${unitName(sql`above.parent_id`)} as parent_name
  from review.unit u left join lateral (
    select m.parent_id, m.effective_from as since, m.reason from ${unitMove} m
    where m.unit_id = u.unit_id and m.effective_from <= ${day}::date
    order by m.effective_from desc limit 1) above on true ${where(sql`u.position > ${after}::bigint`, knownAt && registered(sql`u`), name && contains(sql`u.name`, name))}
  order by u.position limit ${limit + 1})`;
};

/** A page of units, in the order in which they were founded, with the unit that each stands under on a day, and why. */
export const unitsPage = async (context: QueryContext, page: Page & UnitsOn & { reasons: boolean }) => {
  const [found] = await select(
    context,
    sql<{ head: Head; tree_revision: number | null; units: Json<Unit>[] }>`
      select ${reviewHead} as head,
        (select revision from review.unit_tree) as tree_revision,
        ${jsonRows(afterPosition(page))} as units`,
  );
  const units = found?.units.map((unit) => unitRow(unit)) ?? [];
  const { shown, next } = pageOf(units, page, (unit) => unit.position);
  return {
    units: shown.map((unit) => ({
      unitId: unit.unit_id,
      name: unit.name,
      kind: unit.kind,
      parentId: unit.parent_id,
      parentName: unit.parent_name,
      parentSince: unit.since,
      parentReason: page.reasons ? unit.reason : null,
      revision: unit.revision,
    })),
    next,
    treeRevision: found?.tree_revision ?? null,
    ...readUpTo([found?.head], {
      shown: streamsOf('unit', shown, ({ unit_id }) => unit_id),
    }),
  };
};

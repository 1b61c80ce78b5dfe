import type { Personal } from '@cairn/contracts/personal';
import { fixed } from '@cairn/read-model/compiled-once';
import type { trailTable } from '@cairn/read-model/trail.tables';
import type { RowOf } from '@cairn/read-model/table';
import { type RawBuilder, sql } from 'kysely';
import {
  cycleName,
  personName,
  personNameThen,
  renamedAmong,
  unitName,
  unitNameThen,
} from '../people/name.sql.ts';

export type StepRow = RowOf<typeof trailTable> & { recorded_late: boolean; evidence_changed: number };

type Then<Name> = readonly { position: number; id: string; name: Name | null }[];

/** What the ids in a page are called today, and at the time of a step if that differs. */
export type NamesIn = {
  people: Readonly<Record<string, Personal | null>>;
  people_then: Then<Personal>;
  units: Readonly<Record<string, string | null>>;
  units_then: Then<string>;
  cycles: Readonly<Record<string, string | null>>;
};

type PersonNames<As extends string> = Record<As | `${As}_then`, Personal | null>;

/** What the ids of a step are called; null if they name nothing that is known. */
export type Names = PersonNames<'subject' | 'rater' | 'actor' | 'for_person'> &
  Record<'unit' | 'unit_then' | 'cycle', string | null>;

const columnsOf = {
  person: ['subject_id', 'accountable_rater_id', 'actor_id', 'on_behalf_of'],
  unit: ['unit_id'],
  cycle: ['cycle_id'],
} as const;
type Kind = keyof typeof columnsOf;

const columns = (kind: Kind): RawBuilder<unknown> =>
  sql.join(columnsOf[kind].map((column) => sql.ref(`step.${column}`)));

const idsOf = (kind: Kind): RawBuilder<unknown> => sql`(
  select distinct named.id from page step, unnest(array[${columns(kind)}]) named(id) where named.id is not null) ids`;

const today = (kind: Kind, nameOf: (id: RawBuilder<unknown>) => RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(select coalesce(json_object_agg(ids.id, ${nameOf(sql`ids.id`)}), '{}') from ${idsOf(kind)})`;

const then = (kind: 'person' | 'unit', nameThen: typeof unitNameThen | typeof personNameThen) => sql`(
  select coalesce(json_agg(json_build_object('position', step.position, 'id', renamed.id,
    'name', ${nameThen(sql`renamed.id`, sql`step.position`)})), '[]')
  from ${renamedAmong(kind, idsOf(kind))} join page step on renamed.id in (${columns(kind)}))`;

/** The names in the rows of `page`, each looked up once: a long page names the same people again and again. */
export const namesInPage: RawBuilder<NamesIn> = fixed(sql`${today('person', personName)} as people,
  ${then('person', personNameThen)} as people_then, ${today('unit', unitName)} as units,
  ${then('unit', unitNameThen)} as units_then, ${today('cycle', cycleName)} as cycles`);

const atStep = <Name>(names: Then<Name>) => {
  const found = new Map(names.map(({ position, id, name }) => [`${position} ${id}`, name]));
  return (position: string, id: string | null): Name | null => found.get(`${position} ${id}`) ?? null;
};

/** Gives a step its names. */
export const naming = ({ people, people_then, units, units_then, cycles }: NamesIn) => {
  const personThen = atStep(people_then);
  const unitThen = atStep(units_then);
  const called = <Name>(names: Readonly<Record<string, Name>>, id: string | null): Name | null =>
    (id === null ? null : names[id]) ?? null;
  return (step: StepRow): StepRow & Names =>
    Object.assign(step, {
      subject: called(people, step.subject_id),
      subject_then: personThen(step.position, step.subject_id),
      rater: called(people, step.accountable_rater_id),
      rater_then: personThen(step.position, step.accountable_rater_id),
      actor: called(people, step.actor_id),
      actor_then: personThen(step.position, step.actor_id),
      for_person: called(people, step.on_behalf_of),
      for_person_then: personThen(step.position, step.on_behalf_of),
      unit: called(units, step.unit_id),
      unit_then: unitThen(step.position, step.unit_id),
      cycle: called(cycles, step.cycle_id),
    });
};

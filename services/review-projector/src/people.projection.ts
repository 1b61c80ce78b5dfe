import type { AnyRecorded } from '@cairn/contracts/registry';
import { append, byIdOf, fold } from '@cairn/projection/view';
import {
  assignmentTable,
  assignmentVersionTable,
  employmentTable,
  employmentVersionTable,
  personTable,
} from '@cairn/read-model/people.tables';
import type { RowOf } from '@cairn/read-model/table';
import { renaming } from './renaming.ts';

/** One row per person. */
export const personView = fold(personTable, {
  headOf: byIdOf('person'),
  keys: (event) =>
    'personId' in event.data && event.stream.startsWith('person-') ? [[event.data.personId]] : [],
  evolve: (row, event, _, knownAt) => {
    const { revision } = event;
    if (event.type === 'PersonRenamed') return row && { ...row, ...renaming(row, event), revision };
    if (event.type === 'PersonEmailChanged') return row && { ...row, email: event.data.email, revision };
    if (event.type !== 'PersonRegistered') return row && { ...row, revision };
    const { personId, name, email } = event.data;
    const position = String(event.position);
    return {
      person_id: personId,
      name,
      former_names: [],
      email: email ?? null,
      known_at: knownAt,
      revision,
      position,
    };
  },
});

/** One row per employment. */
export const employmentView = fold(employmentTable, {
  keys: (event) =>
    event.type === 'PersonEmployed' || event.type === 'EmploymentEnded' || event.type === 'HireDateCorrected'
      ? [[event.data.employmentId]]
      : [],
  evolve: (row, event) => {
    const position = String(event.position);
    if (event.type === 'EmploymentEnded')
      return row && { ...row, effective_to: event.data.effectiveTo, position };
    if (event.type === 'HireDateCorrected')
      return row && { ...row, effective_from: event.data.effectiveFrom, position };
    if (event.type !== 'PersonEmployed') return row;
    const { employmentId, personId, effectiveFrom, effectiveTo } = event.data;
    return {
      employment_id: employmentId,
      person_id: personId,
      effective_from: effectiveFrom,
      effective_to: effectiveTo ?? null,
      position,
    };
  },
  versions: { table: employmentVersionTable },
});

type Assignment = RowOf<typeof assignmentTable>;

const assigned = (event: AnyRecorded): Pick<Assignment, 'kind' | 'value'> | undefined => {
  switch (event.type) {
    case 'ManagerAssigned':
      return { kind: event.data.relation, value: event.data.managerId };
    case 'UnitAssigned':
      return { kind: 'unit', value: event.data.unitId };
    case 'LevelAssigned':
      return { kind: 'level', value: event.data.level };
    case 'LocationAssigned':
      return { kind: 'location', value: event.data.location };
    default:
      return undefined;
  }
};

const kindOf = (event: AnyRecorded): Assignment['kind'] | undefined =>
  event.type === 'PersonMoveTakenBack' ? event.data.kind : assigned(event)?.kind;

/** One row per employment, kind and day on which a manager, unit, level or location begins. Of two for one day, the later event counts. */
export const assignmentView = fold(assignmentTable, {
  keys: (event) => {
    const kind = kindOf(event);
    if (!kind || !('effectiveFrom' in event.data) || !('employmentId' in event.data)) return [];
    return [[event.data.employmentId, kind, event.data.effectiveFrom]];
  },
  evolve: (row, event, [employmentId, , effectiveFrom]) => {
    if (event.type === 'PersonMoveTakenBack') return undefined;
    const what = assigned(event);
    if (!what || !('personId' in event.data)) return row;
    return {
      position: String(event.position),
      employment_id: employmentId,
      person_id: event.data.personId,
      ...what,
      effective_from: effectiveFrom,
    };
  },
});

/** One row per assignment, and per assignment taken back. */
export const assignmentVersionView = append(assignmentVersionTable, (event, knownAt) => {
  const kind = kindOf(event);
  const { data } = event;
  if (!kind || !('effectiveFrom' in data) || !('employmentId' in data) || !('personId' in data)) return [];
  return [
    {
      position: String(event.position),
      employment_id: data.employmentId,
      person_id: data.personId,
      kind,
      value: assigned(event)?.value ?? '',
      effective_from: data.effectiveFrom,
      taken_back: event.type === 'PersonMoveTakenBack',
      known_at: knownAt,
    },
  ];
});

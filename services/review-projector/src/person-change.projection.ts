import type { PersonEvent } from '@cairn/contracts/person.events';
import { eventsIn } from '@cairn/contracts/registry';
import { append } from '@cairn/projection/view';
import { personChangeTable } from '@cairn/read-model/people.tables';
import type { RowOf } from '@cairn/read-model/table';

type Change = Pick<RowOf<typeof personChangeTable>, 'what' | 'value' | 'day'>;

/** What a person is called is personal and not repeated here. */
const changeOf = ({ type, data }: PersonEvent): Change | undefined => {
  switch (type) {
    case 'PersonRegistered':
    case 'PersonIdTaken':
      return undefined;
    case 'PersonRenamed':
      return { what: 'name', value: null, day: null };
    case 'PersonEmailChanged':
      return { what: 'email', value: null, day: null };
    case 'PersonUserNameChanged':
      return { what: 'userName', value: null, day: null };
    case 'PersonEmployed':
    case 'HireDateCorrected':
      return { what: 'firstDay', value: null, day: data.effectiveFrom };
    case 'EmploymentEnded':
      return { what: 'lastDay', value: null, day: data.effectiveTo };
    case 'ManagerAssigned':
      return { what: data.relation, value: data.managerId, day: data.effectiveFrom };
    case 'UnitAssigned':
      return { what: 'unit', value: data.unitId, day: data.effectiveFrom };
    case 'LevelAssigned':
      return { what: 'level', value: data.level, day: data.effectiveFrom };
    case 'LocationAssigned':
      return { what: 'location', value: data.location, day: data.effectiveFrom };
    case 'PersonMoveTakenBack':
      return { what: data.kind, value: null, day: data.effectiveFrom };
  }
};

/** One row per event about a person who is registered. */
export const personChangeView = append(personChangeTable, (event, knownAt) =>
  eventsIn([event], 'person').flatMap((each) => {
    const change = changeOf(each);
    if (!change) return [];
    const { data, metadata, position } = each;
    return [
      {
        ...change,
        position: String(position),
        person_id: data.personId,
        employment_id: 'employmentId' in data ? data.employmentId : null,
        taken_back: each.type === 'PersonMoveTakenBack',
        reason: ('reason' in data && data.reason) || null,
        by_id: metadata.actor.personId,
        occurred_at: data.occurredAt,
        recorded_at: metadata.recordedAt,
        known_at: knownAt,
      },
    ];
  }),
);

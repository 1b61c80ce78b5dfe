import { text, type Places, yesNo } from './import.fields.ts';
import { type ImportKind, keyOf, ownId, personOf, without } from './import.step.ts';

/** The columns of a file of groups: a line for each person, category and day. `person` is what the file of people calls them, or an id. */
const places: Places = {
  person: text('personId'),
  category: text('category'),
  value: text('value'),
  validFrom: text('validFrom'),
  selfDeclared: yesNo('selfDeclared'),
  source: text('source'),
  consent: yesNo('consent'),
  basis: text('basis'),
  reason: text('reason'),
  occurredAt: text('occurredAt'),
};

/** The groups of people: sex, ethnicity, age band and so on. */
export const groupFile: ImportKind = {
  path: '/v1/people/groups/imports',
  places,
  mostInDryRun: 60_000,
  reader: () => (at) => {
    const personId = ownId(at, 'personId');
    const body = without(at.item, 'personId');
    const { category, validFrom, occurredAt } = body;
    return [
      {
        line: at.line,
        // The log keeps the key beside the event, so it holds neither the group nor the reason.
        key: keyOf(personId, 'group', category, validFrom, occurredAt),
        command: 'RecordGroup',
        ids: { personId: personOf(personId) },
        body,
      },
    ];
  },
};

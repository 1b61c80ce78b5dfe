import { text, type Places } from './import.fields.ts';
import { type ImportKind, keyOf, ownId, personOf, without } from './import.step.ts';

/** The columns of a file of past ratings: a line for each rating. `person` is what the file of people calls them, or an id. */
const places: Places = {
  person: text('personId'),
  from: text('period/from'),
  to: text('period/to'),
  source: text('source'),
  scale: text('scale'),
  mark: text('mark'),
  rater: text('rater'),
  comment: text('comment'),
  reason: text('reason'),
  occurredAt: text('occurredAt'),
};

/** Ratings from before Cairn. */
export const ratingFile: ImportKind = {
  path: '/v1/people/past-ratings/imports',
  places,
  mostInDryRun: 60_000,
  reader: () => (at) => {
    const personId = ownId(at, 'personId');
    const body = without(at.item, 'personId');
    return [
      {
        line: at.line,
        key: keyOf(personId, ...Object.values(body).map((each) => JSON.stringify(each))),
        command: 'RecordPastRating',
        ids: { personId: personOf(personId) },
        body,
      },
    ];
  },
};

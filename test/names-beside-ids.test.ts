import { trailCsv } from '@cairn/query-service/trail/review-trail.csv';
import { expect, test } from 'vitest';
import { apis } from './apis.ts';

type Schema = {
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
};
type Described = {
  paths: Record<
    string,
    { get?: { responses: Record<string, { content?: Record<string, { schema: Schema }> }> } }
  >;
};

/** Ids of things that have no name, or that their own list shows: these need no name beside them. */
const nameless = new Set(
  'id eventId correlationId reviewId fromReviewId developmentNeedId growthActionId assignmentId employmentId goalId keyResultId milestoneId checkInId blockerId alertId offerId goalTalkId launchId fairnessScreeningId feedbackId requestId contributionId suggestionId lookId objectiveId taskId meetingId pilotId'.split(
    ' ',
  ),
);

/** Ids of people, units, cycles and scorecards whose fields do not end in `Id`. */
const alsoIds = new Set(['onBehalfOf', 'by', 'scope', 'alignedTo']);

/** The feed gives goal events to machines as they were written; their ids resolve through the lists. */
const feeds = new Set(['/v1/goal-events']);

const { queries } = await apis();

type Place = { path: string; fields: readonly string[] };

/** Every object in a schema, with its path and the names of its fields. */
const objectsIn = ({ properties, items, anyOf, oneOf }: Schema, path: string): Place[] => [
  ...(properties ? [{ path, fields: Object.keys(properties) }] : []),
  ...Object.entries(properties ?? {}).flatMap(([field, each]) => objectsIn(each, `${path}.${field}`)),
  ...(items ? objectsIn(items, `${path}[]`) : []),
  ...[...(anyOf ?? []), ...(oneOf ?? [])].flatMap((each) => objectsIn(each, path)),
];

const isName = (field: string): boolean =>
  (/Ids?$/.test(field) && !nameless.has(field)) || alsoIds.has(field);

/** `subjectId` has `subjectName`; an object's own id, which comes first, has `name`. */
const isNamed = (field: string, fields: readonly string[]): boolean => {
  const thing = field.replace(/Ids?$/, '');
  return fields.includes(`${thing}Name`) || (fields[0] === field && fields.includes('name'));
};

const listsOf = async (): Promise<Place[]> => {
  const { paths }: Described = await (await queries.inject('/openapi.json')).json();
  return Object.entries(paths).flatMap(([path, { get }]) => {
    const schema = get?.responses['200']?.content?.['application/json']?.schema;
    if (!schema?.properties?.['next'] || feeds.has(path)) return [];
    return objectsIn(schema, path);
  });
};

test('every id of a person, unit, cycle or scorecard in a list has its name beside it', async () => {
  const ids = (await listsOf()).flatMap(({ path, fields }) =>
    fields.filter(isName).map((field) => ({ at: `${path}.${field}`, named: isNamed(field, fields) })),
  );
  expect(ids.filter(({ named }) => !named)).toEqual([]);
  expect(ids.map(({ at }) => at)).toContain('/v1/people.people[].lineManagerId');
  expect(ids.length).toBeGreaterThan(20);
});

test('every id of a person, unit or cycle in the trail as CSV has its name in the row', () => {
  const [header = ''] = trailCsv([], { header: true }).trim().split('\r\n');
  const columns = header.replace('\uFEFF', '').split(',');
  const names: Readonly<Record<string, string>> = {
    subject_id: 'subject',
    actor_id: 'actor',
    on_behalf_of: 'for_person',
    accountable_rater_id: 'rater',
    unit_id: 'unit',
    cycle_id: 'cycle',
  };
  const ids = columns.filter((column) => column.endsWith('_id') || column === 'on_behalf_of');
  expect(ids.sort()).toEqual([...Object.keys(names), 'event_id', 'review_id'].sort());
  for (const name of Object.values(names)) expect(columns).toContain(name);
});

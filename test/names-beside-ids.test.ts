import { trailCsv } from '@cairn/query-service/trail/review-trail.csv';
import { expect, test } from 'vitest';
import { apis } from './apis.ts';

type Schema = {
  format?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  additionalProperties?: Schema | boolean;
};
type Described = {
  paths: Record<
    string,
    { get?: { responses: Record<string, { content?: Record<string, { schema: Schema }> }> } }
  >;
};

/** Ids of things that have no name. */
const nameless = new Set(
  'eventId correlationId reviewId fromReviewId developmentNeedId growthActionId assignmentId employmentId milestoneId checkInId measurementId blockerId alertId offerId goalTalkId launchId fairnessScreeningId feedbackId requestId contributionId suggestionId lookId taskId meetingId pilotId pastRatingId flagId session'.split(
    ' ',
  ),
);

/** Replies that name people by id, in `people`: one person stands in many places of a review. */
const namesPeople = ({ properties, anyOf, oneOf }: Schema): boolean =>
  typeof properties?.['people']?.additionalProperties === 'object' ||
  [...(anyOf ?? []), ...(oneOf ?? [])].some(namesPeople);

/** What has its name elsewhere, and why. */
const namedElsewhere: Readonly<Record<string, readonly string[]>> = {
  'the feed gives events to machines as they were written; their ids resolve through the lists': [
    '/v1/goal-events',
  ],
  'it is what was asked for': [
    '/v1/goals/{goalId}/history.goalId',
    '/v1/line-of-sight.asked.id',
    '/v1/people/{personId}/past-ratings.personId',
    '/v1/people/{personId}/merged-feedback/givers.personId',
  ],
  'the answer shows the thing itself': [
    '/v1/line-of-sight.goals[].objectiveId',
    '/v1/line-of-sight.goals[].parent.goalId',
    '/v1/line-of-sight.initiatives[].objectiveId',
    '/v1/line-of-sight.initiatives[].goalId',
    '/v1/reviews/{reviewId}/packet.checkIns[].goalId',
    '/v1/reviews/{reviewId}/packet.gaps[].goalId',
    '/v1/reviews/{reviewId}/packet.perspectives[].goalIds',
    '/v1/goals/{goalId}.keyResults[].measure.kpiId',
    '/v1/goals/{goalId}.keyResults[].measures[].measure.kpiId',
  ],
  'a mark has no name, nor has an attempt to calibrate it': [
    '/v1/review-summaries.reviews[].rating.restsOn.id',
    '/v1/calibrations/{calibrationSessionId}.reviews[].moves[].id',
  ],
  'a record of access says what was read without telling more of it': [
    '/v1/access-records.accessRecords[].shown[].id',
  ],
  'it may be a goal that the reader may not see': [
    '/v1/feedback.feedback[].goalId',
    '/v1/reviews/{reviewId}/packet.feedback[].goalId',
  ],
  'a person asks for their own lists, and each has a list with names': ['/v1/me.reports', '/v1/me.rates'],
  'a list of employments, as long as a cycle is large: the population has them with names': [
    '/v1/cycles/{cycleId}.eligible',
    '/v1/cycles/{cycleId}.openReviews',
  ],
};
const elsewhere = new Set(Object.values(namedElsewhere).flat());

const { queries } = await apis();

type Place = { path: string; fields: readonly string[]; ids: readonly string[] };

const isId = ({ format, items, anyOf }: Schema): boolean =>
  format === 'uuid' || Boolean(anyOf?.some(isId)) || (items !== undefined && isId(items));

/** Every object in a schema, with its path, the names of its fields, and those that hold ids. */
const objectsIn = (schema: Schema, path: string): Place[] => {
  const { properties, items, anyOf, oneOf, additionalProperties: others } = schema;
  const fields = Object.entries(properties ?? {});
  const ids = fields.flatMap(([field, each]) => (isId(each) ? [field] : []));
  return [
    { path, fields: fields.map(([field]) => field), ids },
    ...fields.flatMap(([field, each]) => objectsIn(each, `${path}.${field}`)),
    ...(items ? objectsIn(items, `${path}[]`) : []),
    ...(typeof others === 'object' ? objectsIn(others, `${path}{}`) : []),
    ...[...(anyOf ?? []), ...(oneOf ?? [])].flatMap((each) => objectsIn(each, path)),
  ];
};

/** `subjectId` has `subjectName` and `by` has `byName`; an object's own id, first or just before it, has `name` or `title`. */
const isNamed = (field: string, fields: readonly string[]): boolean => {
  const thing = field.replace(/Ids?$/, '');
  const next = fields[fields.indexOf(field) + 1];
  const own = fields[0] === field || next === 'name' || next === 'title';
  return [`${thing}Name`, `${thing}Title`, ...(own ? ['name', 'title'] : [])].some((each) =>
    fields.includes(each),
  );
};

/** Every id in an answer about people, units, goals, KPIs, cycles and scorecards, and whether its name stands beside it. */
const idsOfAnswers = async () => {
  const { paths }: Described = await (await queries.inject('/openapi.json')).json();
  const places = Object.entries(paths).flatMap(([path, { get }]) => {
    const schema = get?.responses['200']?.content?.['application/json']?.schema;
    return schema && !elsewhere.has(path) && !namesPeople(schema) ? objectsIn(schema, path) : [];
  });
  return places.flatMap(({ path, fields, ids }) =>
    ids
      .filter((field) => !nameless.has(field))
      .map((field) => ({ at: `${path}.${field}`, named: isNamed(field, fields) })),
  );
};

test('every id of a person, unit, goal, KPI, cycle or scorecard has its name beside it', async () => {
  const ids = await idsOfAnswers();
  const unnamed = new Set(ids.filter(({ named }) => !named).map(({ at }) => at));
  expect([...unnamed].filter((at) => !elsewhere.has(at))).toEqual([]);
  expect(ids.map(({ at }) => at)).toContain('/v1/people.people[].lineManagerId');
  expect(ids.map(({ at }) => at)).toContain('/v1/goals/{goalId}.keyResults[].restatements[].restatedBy');
});

test('what is named elsewhere is still there', async () => {
  const ids = new Set((await idsOfAnswers()).map(({ at }) => at));
  const fields = [...elsewhere].filter((at) => at !== '/v1/goal-events');
  expect(fields.filter((at) => !ids.has(at))).toEqual([]);
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

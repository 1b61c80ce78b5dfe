import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  assessment,
  goalOf,
  okrCycle,
  type OpenedReview,
  openReview,
  reviewCycle,
  type Staff,
  staff,
  year,
} from '../journeys/organisation.fixture.ts';
import { startSystem, type System } from '../system.ts';

let system: System;
let people: Staff;
let review: OpenedReview;
let goalId: string;

beforeAll(async () => {
  system = await startSystem({ reactor: false });
  people = await staff(system);
  const { hr, rater, subject, peer, unitId } = people;
  const { id: okrId } = await system.does(hr, '/cycles', okrCycle('OKRs'));
  const { id: cycleId } = await system.does(
    hr,
    '/cycles',
    reviewCycle('Reviews', `${year + 2}-12-31`, { scope: unitId }),
  );
  ({ id: goalId } = await system.does(subject, '/goals', goalOf(subject, okrId)));
  const { keyResults } = await system.reads<{ keyResults: { keyResultId: string }[] }>(
    subject,
    `/goals/${goalId}`,
  );
  await system.does(subject, `/goals/${goalId}/check-ins`, {
    keyResultId: keyResults[0]?.keyResultId,
    value: { kind: 'number', number: 50 },
    status: 'onTrack',
  });
  await system.does(peer, '/feedback', {
    subjectId: subject.personId,
    kind: 'praise',
    text: 'Calm.',
    audience: 'subject',
    attribution: 'named',
  });
  review = await openReview(system, people, { subject, cycleId });
  await review.on(rater, 'assessments', assessment(await review.assign(rater, 'manager')));

  const renamed = { name: 'Samira', reason: 'Married.' };
  await system.does(hr, `/people/${subject.personId}/name`, renamed);
  await system.does(hr, `/units/${unitId}/name`, { name: 'Care', reason: 'A new task.' });
  await review.on(subject, 'assessments', assessment(await review.assign(subject, 'self')));
});
afterAll(() => system.stop());

const first = async (path: string, list: string): Promise<object | undefined> =>
  (await system.reads<Record<string, object[]>>(people.hr, path))[list]?.[0];

describe('the name of then', () => {
  test('stands beside the name of today in the trail, if it was another one', async () => {
    const path = `/review-trail?review=${review.reviewId}&type=AssessmentSubmitted&order=oldest`;
    const { steps } = await system.reads<{ steps: object[] }>(people.hr, path);
    const now = { subjectName: 'Samira', unitName: 'Care', accountableRaterName: 'Rosa' };
    expect(steps).toMatchObject([
      {
        ...now,
        subjectNameThen: 'Sam',
        unitNameThen: 'Support',
        accountableRaterNameThen: null,
        actor: { name: 'Rosa', nameThen: null, onBehalfOfName: null },
      },
      { ...now, subjectNameThen: null, unitNameThen: null, actor: { name: 'Samira', nameThen: null } },
    ]);
  });

  test('stands in the trail as CSV', async () => {
    const path = `/review-trail?review=${review.reviewId}&type=AssessmentSubmitted&order=oldest`;
    const { text } = await system.get(people.hr, path, { accept: 'text/csv' });
    const [header = [], ...lines] = text
      .trim()
      .split('\r\n')
      .map((line) => line.split(','));
    const column = header.indexOf('subject_then');
    // The columns of names come before any that may hold a comma in quotes, but for the text of the step.
    const moved = (line: readonly string[]): string | undefined => line.find((cell) => cell === 'Sam');
    expect(column).toBeGreaterThan(0);
    expect(lines.map(moved)).toEqual(['Sam', undefined]);
  });

  test('is that of the opening in the list, the summary and the replay of a review', async () => {
    const { hr, subject, unitId } = people;
    const names = {
      subjectName: 'Samira',
      subjectNameThen: 'Sam',
      accountableRaterName: 'Rosa',
      accountableRaterNameThen: null,
      unitId,
      unitName: 'Care',
      unitNameThen: 'Support',
    };
    expect(await first('/review-summaries', 'reviews')).toMatchObject(names);
    const peopleThen = { [subject.personId]: 'Sam' };
    const shown = { people: { [subject.personId]: 'Samira' }, peopleThen };
    expect(await system.reads(hr, `/review-summaries/${review.reviewId}`)).toMatchObject({
      ...names,
      ...shown,
    });
    const replay = await system.reads<{ peopleThen: object }>(hr, `/reviews/${review.reviewId}/replay`);
    expect(replay).toMatchObject(shown);
    expect(replay.peopleThen).toEqual(peopleThen);
  });

  test('is that of the recording in lists of feedback, goals and check-ins', async () => {
    expect(await first('/feedback', 'feedback')).toMatchObject({
      subjectName: 'Samira',
      subjectNameThen: 'Sam',
      giverName: 'Pia',
      giverNameThen: null,
    });
    expect(await first('/goals', 'goals')).toMatchObject({
      owner: { name: 'Samira', nameThen: 'Sam' },
      accountableNameThen: 'Sam',
      unitName: 'Care',
      unitNameThen: 'Support',
      cycleName: 'OKRs',
    });
    expect(await first(`/goals/${goalId}/check-ins`, 'checkIns')).toMatchObject({
      authorName: 'Samira',
      authorNameThen: 'Sam',
    });
  });

  test('is not in lists of what holds today, which name managers and units as they are', async () => {
    const { subject, rater } = people;
    expect(await system.reads(people.hr, `/people/${subject.personId}`)).toMatchObject({
      employments: [{ lineManagerId: rater.personId, lineManagerName: 'Rosa', unitName: 'Care' }],
    });
    expect(await first(`/people?manager=${rater.personId}`, 'people')).toMatchObject({
      lineManagerName: 'Rosa',
      matrixManagerName: null,
      unitName: 'Care',
    });
    expect(await first('/cycles?kind=review', 'cycles')).toMatchObject({ scopeName: 'Care' });
  });
});

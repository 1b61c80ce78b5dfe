import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller, CommandService } from './command-service.fixture.ts';
import { goalOf, nps, type Organisation, startOrganisation } from './goals/goal-organisation.fixture.ts';
import { proposal, type Reviews, startReviews } from './reviews/review.fixture.ts';

let org: Organisation;
let reviews: Reviews;
beforeAll(async () => {
  [org, reviews] = await Promise.all([startOrganisation(), startReviews()]);
});
afterAll(() => Promise.all([org.service.stop(), reviews.service.stop()]));

/** What is asked, of whom, and in which of its fields the words stand. */
type Asked = {
  service: CommandService;
  by: Caller;
  path: string;
  body: Record<string, unknown>;
  word?: string;
};

const post = ({ service, by, path, body }: Asked, more: object = {}) =>
  service.post(by, path, { ...body, ...more });

const aGoal = async () => {
  const goalId = await org.make(org.employee, '/goals', goalOf(org, org.employee));
  const at = `/goals/${goalId}`;
  const keyResultId = await org.make(org.employee, `${at}/key-results`, nps);
  const ask = (step: string, body: Asked['body'], word?: string): Asked => ({
    service: org.service,
    by: org.employee,
    path: `${at}/${step}`,
    body,
    ...(word && { word }),
  });
  return { at, keyResultId, ask };
};

const reason = 'So it was decided';
const reading = { value: { kind: 'number', number: 50 }, confidence: 0.5, status: 'onTrack' };
const better = { ...reading, value: { kind: 'number', number: 52 } };

const aCheckIn = async () => {
  const { at, keyResultId, ask } = await aGoal();
  const checkInId = await org.make(org.employee, `${at}/check-ins`, { keyResultId, ...reading });
  return { correct: (body: object) => ask(`check-ins/${checkInId}/corrections`, { ...body, reason }) };
};

const aMeasurement = async () => {
  const { service, strategist, make, employee } = org;
  const kpiId = await make(strategist, '/kpis', {
    name: 'NPS',
    direction: 'up',
    anchors: { red: 30, goal: 50 },
    aggregation: 'average',
    periodicity: 'yearly',
    ownerId: employee.personId,
  });
  const measured = { period: '2025', reading: { value: 40 }, source: 'Survey' };
  const measurementId = await make(strategist, `/kpis/${kpiId}/measurements`, measured);
  const path = `/kpis/${kpiId}/measurements/${measurementId}/corrections`;
  return (value: number): Asked => ({ service, by: strategist, path, body: { reading: { value }, reason } });
};

const aReview = async () => {
  const { service, hr, rater, boss, screened, openReview } = reviews;
  const { reviewId, subject, on, assign } = await openReview();
  const ask = (by: Caller, step: string, body: Asked['body'], word?: string): Asked => ({
    service,
    by,
    path: `/reviews/${reviewId}/${step}`,
    body,
    ...(word && { word }),
  });
  const share = async (): Promise<void> => {
    await on(rater, 'proposals', proposal());
    await screened(reviewId);
    await on(boss, 'finalize');
    expect((await on(hr, 'share')).status).toBe(200);
  };
  return { subject, assign, ask, share };
};

const transitions: readonly [string, () => Promise<Asked>, string][] = [
  ['holding a goal', async () => (await aGoal()).ask('hold', { reason }), 'goal/already-on-hold'],
  [
    'closing a goal',
    async () => (await aGoal()).ask('close', { score: 0.5, note: reason }, 'note'),
    'goal/already-closed',
  ],
  [
    'dropping a key result',
    async () => {
      const { keyResultId, ask } = await aGoal();
      await post(ask(`key-results/${await another(ask)}/drop`, { reason: 'Of another one' }));
      return ask(`key-results/${keyResultId}/drop`, { reason });
    },
    'key-result/already-dropped',
  ],
  [
    'restating a key result',
    async () => {
      const { keyResultId, ask } = await aGoal();
      await post(ask('close', { score: 1 }));
      return ask(`key-results/${keyResultId}/restatements`, { value: reading.value, reason });
    },
    'key-result/already-restated',
  ],
  ['correcting a check-in', async () => (await aCheckIn()).correct(better), 'check-in/already-so'],
  ['correcting a measurement', async () => (await aMeasurement())(41), 'kpi/already-so'],
  [
    'withdrawing feedback',
    async () => {
      const { service, employee: by, colleague } = org;
      const given = { kind: 'praise', text: 'Well done', audience: 'subject' };
      const id = await org.make(by, '/feedback', { ...given, subjectId: colleague.personId });
      return { service, by, path: `/feedback/${id}/withdraw`, body: { reason } };
    },
    'feedback/already-withdrawn',
  ],
  [
    'releasing a participant',
    async () => {
      const { assign, ask } = await aReview();
      const assignmentId = await assign(reviews.peer, 'peer');
      return ask(reviews.hr, `participants/${assignmentId}/release`, { reason });
    },
    'review/already-released',
  ],
  [
    'changing the rater',
    async () => {
      const { ask } = await aReview();
      const accountableRaterId = reviews.boss.personId;
      return ask(reviews.hr, 'rater', { accountableRaterId, reason });
    },
    'review/already-the-rater',
  ],
  [
    'acknowledging a review',
    async () => {
      const { subject, ask, share } = await aReview();
      await share();
      return ask(subject, 'acknowledge', { agrees: true, comment: reason }, 'comment');
    },
    'review/already-acknowledged',
  ],
];

const another = async (ask: (step: string, body: Asked['body']) => Asked): Promise<string> =>
  (await post(ask('key-results', { title: 'Churn', measure: nps.measure }))).body.id;

describe.each(transitions)('%s', (_, prepare, code) => {
  test('again in the same words decides nothing, and in others is refused', async () => {
    const asked = await prepare();
    const word = asked.word ?? 'reason';
    const first = await post(asked);
    expect(first.status).toBe(200);
    expect((await post(asked)).body).toEqual(first.body);
    const other = await post(asked, { [word]: 'For quite another' });
    expect(other).toMatchObject({
      status: 409,
      body: { code, fields: [{ path: `body/${word}`, message: `the ${word} that was given` }] },
    });
    expect((await post(asked)).body).toEqual(first.body);
  });
});

test('a note or comment that comes late is refused, and one that is left out is not missed', async () => {
  const { ask } = await aGoal();
  const close = ask('close', { score: 0.5 });
  const closed = await post(close);
  expect(await post(close, { note: 'Late' })).toMatchObject({
    status: 409,
    body: { code: 'goal/already-closed', fields: [{ path: 'body/note', message: 'no note' }] },
  });
  expect((await post(close)).body).toEqual(closed.body);
  const noted = (await aGoal()).ask('close', { score: 0.5 });
  await post(noted, { note: 'In time' });
  expect((await post(noted)).status).toBe(200);
});

test('the words that stand are those of the last time', async () => {
  const { ask } = await aGoal();
  const hold = (said: string) => post(ask('hold', { reason: said }));
  await hold('Budget');
  await post(ask('resume', {}));
  expect((await hold('People')).status).toBe(200);
  expect((await hold('Budget')).status).toBe(409);
  expect((await hold('People')).status).toBe(200);
});

test('the words that stand are found behind many later events', async () => {
  const { ask } = await aGoal();
  const drop = ask(`key-results/${await another(ask)}/drop`, { reason });
  await post(drop);
  for (let n = 0; n < 15; n += 1) {
    await post(ask('hold', { reason: `For the ${n}th time` }));
    await post(ask('resume', {}));
  }
  expect((await post(drop)).status).toBe(200);
  expect((await post(drop, { reason: 'For quite another' })).body.code).toBe('key-result/already-dropped');
});

test('another choice is refused and named', async () => {
  const { ask } = await aGoal();
  await post(ask('close', { score: 0.5 }));
  expect(await post(ask('close', { score: 0.6 }))).toMatchObject({
    status: 409,
    body: { code: 'goal/already-closed', fields: [{ path: 'body/score' }] },
  });
  const { subject, ask: askOf, share } = await aReview();
  await share();
  await post(askOf(subject, 'acknowledge', { agrees: true }));
  expect(await post(askOf(subject, 'acknowledge', { agrees: false }))).toMatchObject({
    status: 409,
    body: { code: 'review/already-acknowledged', fields: [{ path: 'body/agrees' }] },
  });
});

test('a reason for what changes nothing is refused, not lost', async () => {
  const { correct } = await aCheckIn();
  const measurement = await aMeasurement();
  const { ask } = await aReview();
  const rater = { accountableRaterId: reviews.rater.personId, reason };
  const answers = [
    await post(correct(reading)),
    await post(measurement(40)),
    await post(ask(reviews.hr, 'rater', rater)),
  ];
  expect(answers.map(({ status, body }) => [status, body.code, body.fields?.[0]?.path])).toEqual([
    [409, 'check-in/already-so', 'body/value'],
    [409, 'kpi/already-so', 'body/reading'],
    [409, 'review/already-the-rater', 'body/accountableRaterId'],
  ]);
});

test('the same key is answered as the first time, whatever came after', async () => {
  const { service, employee } = org;
  const { at, ask } = await aGoal();
  const key = { 'idempotency-key': randomUUID() };
  const hold = () => service.post(employee, `${at}/hold`, { reason: 'Budget' }, key);
  const first = await hold();
  await post(ask('resume', {}));
  await post(ask('hold', { reason: 'People' }));
  expect((await hold()).body).toEqual(first.body);
});

test('no other command takes a reason, note or comment, but for those that are written each time', async () => {
  const { paths } = (await org.service.app.inject('/openapi.json')).json<{
    paths: Record<string, { post?: { 'x-access'?: string; requestBody?: object } }>;
  }>();
  const withWords = Object.values(paths).flatMap(({ post: asked }) =>
    /"(reason|note|comment)":\{[^}]*"minLength"/.test(JSON.stringify(asked?.requestBody ?? {}))
      ? [asked?.['x-access']]
      : [],
  );
  const writtenEachTime = ['AnswerFlag', 'MoveRating', 'RecordCheckIn'];
  const compared = [
    'AcknowledgeReview',
    'ChangeAccountableRater',
    'CloseGoal',
    'CorrectCheckIn',
    'CorrectMeasurement',
    'DropKeyResult',
    'PutGoalOnHold',
    'ReleaseParticipant',
    'RestateKeyResult',
    'WithdrawFeedback',
  ];
  expect(new Set(withWords)).toEqual(new Set([...compared, ...writtenEachTime]));
});

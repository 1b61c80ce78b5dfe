import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  reading,
  reason,
  refusesOtherWords,
  type Repeatable,
  type Repeats,
  send,
  startRepeats,
} from './other-words.fixture.ts';

let repeats: Repeats;
beforeAll(async () => {
  repeats = await startRepeats();
});
afterAll(() => repeats.stop());

const repeatables: readonly [string, () => Promise<Repeatable>, string][] = [
  [
    'putting a goal on hold',
    async () => (await repeats.aGoal()).to('hold', { reason }),
    'goal/already-on-hold',
  ],
  [
    'closing a goal',
    async () => (await repeats.aGoal()).to('close', { score: 0.5, note: reason }, 'note'),
    'goal/already-closed',
  ],
  [
    'closing a goal with a reflection',
    async () => (await repeats.aGoal()).to('close', { score: 0.5, reflection: reason }, 'reflection'),
    'goal/already-closed',
  ],
  [
    'dropping a key result',
    async () => {
      const { keyResultId, otherKeyResult, to } = await repeats.aGoal();
      await send(to(`key-results/${await otherKeyResult()}/drop`, { reason: 'Of another one' }));
      return to(`key-results/${keyResultId}/drop`, { reason });
    },
    'key-result/already-dropped',
  ],
  [
    'dismissing a feeder of a key result',
    async () => {
      const { keyResultId, to } = await repeats.aGoal();
      const { personId: feederId } = await repeats.org.service.caller(['integrator']);
      const feeders = `key-results/${keyResultId}/feeders`;
      await send(to(feeders, { feederId, feederName: 'Web analytics' }));
      return to(`${feeders}/${feederId}/dismiss`, { reason });
    },
    'key-result/feeder-already-dismissed',
  ],
  [
    'revising the weights of a goal',
    async () => {
      const { keyResultId, to } = await repeats.aGoal();
      return to('weights', { weights: [{ keyResultId, weight: 2 }], reason });
    },
    'goal/weights-already-so',
  ],
  [
    'restating a key result',
    async () => {
      const { keyResultId, to } = await repeats.aGoal();
      await send(to('close', { score: 1 }));
      return to(`key-results/${keyResultId}/restatements`, { value: reading.value, reason });
    },
    'key-result/already-restated',
  ],
  [
    'correcting a check-in',
    async () => (await repeats.aCheckIn()).correct({ ...reading, value: { kind: 'number', number: 52 } }),
    'check-in/already-so',
  ],
  ['correcting a measurement', async () => (await repeats.aMeasurement()).correct(41), 'kpi/already-so'],
  ['revising a KPI', async () => (await repeats.aMeasurement()).revise(), 'kpi/definition-already-so'],
  [
    'changing the owner of a KPI',
    async () => (await repeats.aMeasurement()).changeOwner(),
    'kpi/owner-already-so',
  ],
  [
    'dismissing a feeder of a KPI',
    async () => (await repeats.aMeasurement()).dismissFeeder(),
    'kpi/feeder-already-dismissed',
  ],
  ['retiring a KPI', async () => (await repeats.aMeasurement()).retire(), 'kpi/already-retired'],
  [
    'revising a target for the past',
    async () => (await repeats.aMeasurement()).retarget({ red: 20, goal: 40 }),
    'kpi/target-already-so',
  ],
  [
    'withdrawing a target',
    async () => (await repeats.aMeasurement()).withdrawTarget(),
    'kpi/target-already-withdrawn',
  ],
  ['detaching a KPI', async () => (await repeats.aMeasurement()).detach(), 'scorecard/kpi-already-detached'],
  [
    'taking back a move of a person',
    async () => {
      const { service, hr: by, peer } = repeats.reviews;
      const [path, effectiveFrom] = [`/people/${peer.personId}`, '2999-01-01'];
      const level = { level: 'Senior', effectiveFrom };
      expect((await service.post(by, `${path}/levels`, level)).status).toBe(200);
      const body = { kind: 'level', effectiveFrom, reason };
      return { service, by, path: `${path}/moves/take-back`, body };
    },
    'person/no-such-move',
  ],
  [
    'withdrawing feedback',
    async () => {
      const { service, employee: by, colleague, make } = repeats.org;
      const given = { kind: 'praise', text: 'Well done', audience: 'subject' };
      const id = await make(by, '/feedback', { ...given, subjectId: colleague.personId });
      return { service, by, path: `/feedback/${id}/withdraw`, body: { reason } };
    },
    'feedback/already-withdrawn',
  ],
  [
    'releasing a participant',
    async () => {
      const { hr, peer } = repeats.reviews;
      const { assign, to } = await repeats.aReview();
      return to(hr, `participants/${await assign(peer, 'peer')}/release`, { reason });
    },
    'review/already-released',
  ],
  [
    'changing the rater',
    async () => {
      const { hr, boss } = repeats.reviews;
      const { to } = await repeats.aReview();
      return to(hr, 'rater', { accountableRaterId: boss.personId, reason });
    },
    'review/already-the-rater',
  ],
  [
    'acknowledging a review',
    async () => {
      const { subject, to, share } = await repeats.aReview();
      await share();
      return to(subject, 'acknowledge', { agrees: true, comment: reason }, 'comment');
    },
    'review/already-acknowledged',
  ],
];

describe.each(repeatables)('%s', (_, prepare, code) => {
  test('decides nothing if repeated in the same words, and is refused in others', async () => {
    await refusesOtherWords(await prepare(), code);
  });
});

test('a repeat may leave its note out, but not bring one if there was none', async () => {
  const { to } = await repeats.aGoal();
  const close = to('close', { score: 0.5 });
  const closed = await send(close);
  expect(await send(close, { note: 'Late' })).toMatchObject({
    status: 409,
    body: { code: 'goal/already-closed', fields: [{ path: 'body/note', message: 'no note' }] },
  });
  expect((await send(close)).body).toEqual(closed.body);
  const noted = (await repeats.aGoal()).to('close', { score: 0.5 });
  await send(noted, { note: 'In time' });
  expect((await send(noted)).status).toBe(200);
});

test('a repeat is compared with the latest words', async () => {
  const { to } = await repeats.aGoal();
  const hold = (given: string) => send(to('hold', { reason: given }));
  await hold('Budget');
  await send(to('resume', {}));
  expect((await hold('People')).status).toBe(200);
  expect((await hold('Budget')).status).toBe(409);
  expect((await hold('People')).status).toBe(200);
});

test('the words are found behind many later events', async () => {
  const { otherKeyResult, to } = await repeats.aGoal();
  const drop = to(`key-results/${await otherKeyResult()}/drop`, { reason });
  await send(drop);
  for (let n = 0; n < 15; n += 1) {
    await send(to('hold', { reason: `For the ${n}th time` }));
    await send(to('resume', {}));
  }
  expect((await send(drop)).status).toBe(200);
  expect((await send(drop, { reason: 'For quite another' })).body.code).toBe('key-result/already-dropped');
});

test('a repeat with another choice is refused, and the field is named', async () => {
  const { to } = await repeats.aGoal();
  await send(to('close', { score: 0.5 }));
  expect(await send(to('close', { score: 0.6 }))).toMatchObject({
    status: 409,
    body: { code: 'goal/already-closed', fields: [{ path: 'body/score' }] },
  });
  const { subject, to: toReview, share } = await repeats.aReview();
  await share();
  await send(toReview(subject, 'acknowledge', { agrees: true }));
  expect(await send(toReview(subject, 'acknowledge', { agrees: false }))).toMatchObject({
    status: 409,
    body: { code: 'review/already-acknowledged', fields: [{ path: 'body/agrees' }] },
  });
});

test('a reason is refused if the command changes nothing and no such command came before', async () => {
  const { correct } = await repeats.aCheckIn();
  const measurement = await repeats.aMeasurement();
  const { hr, rater } = repeats.reviews;
  const { to } = await repeats.aReview();
  const answers = [
    await send(correct(reading)),
    await send(measurement.correct(40)),
    await send(to(hr, 'rater', { accountableRaterId: rater.personId, reason })),
  ];
  expect(answers.map(({ status, body }) => [status, body.code, body.fields?.[0]?.path])).toEqual([
    [409, 'check-in/already-so', 'body/value'],
    [409, 'kpi/already-so', 'body/reading'],
    [409, 'review/already-the-rater', 'body/accountableRaterId'],
  ]);
});

test('the same key is answered as the first time, whatever came after', async () => {
  const { service, employee } = repeats.org;
  const { path, to } = await repeats.aGoal();
  const key = { 'idempotency-key': randomUUID() };
  const hold = () => service.post(employee, `${path}/hold`, { reason: 'Budget' }, key);
  const first = await hold();
  await send(to('resume', {}));
  await send(to('hold', { reason: 'People' }));
  expect((await hold()).body).toEqual(first.body);
});

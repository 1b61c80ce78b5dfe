import type { Actor } from '@cairn/contracts/envelope';
import { isNotByAi } from '@cairn/contracts/not-by-ai';
import { eventTypes } from '@cairn/contracts/registry';
import { Rejection } from '@cairn/contracts/rejection';
import { calibration, noCalibrationFacts } from '@cairn/domain/calibration.decider';
import { review } from '@cairn/domain/review.decider';
import { type Category, streamOf } from '@cairn/contracts/streams';
import { newId } from '@cairn/runtime/new-id';
import { anyEventOf } from '@cairn/testing/any-event';
import { ago } from '@cairn/testing/clock';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { assessment, type Staff } from './journeys/organisation.fixture.ts';
import type { System } from './system.ts';

type Given = { system: System; people: Staff; reviewId: string; cycleId: string; assignmentId: string };

const codeOf = async (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'taken',
    (thrown: unknown) => (thrown instanceof Rejection ? thrown.code : String(thrown)),
  );

/** How many entries each stream has. */
const entriesIn = async ({ store }: System, streams: readonly [Category, string][]): Promise<number[]> =>
  Promise.all(
    streams.map(async ([category, id]) => {
      let entries = 0;
      for await (const _ of store.readStream(streamOf(category, id))) entries += 1;
      return entries;
    }),
  );

/** Besides rating: a model gives no marks in an assessment, answers no flag and closes no calibration session. */
export const closedToModels = (given: () => Given): void => {
  let calibrationSessionId: string;
  const paths = (): [path: string, body: unknown, code: string][] => {
    const { reviewId, assignmentId } = given();
    const answer = { answer: 'kept', reason: 'Looked again.' };
    return [
      [`/reviews/${reviewId}/assessments`, assessment(assignmentId), 'review/only-a-person-rates'],
      [`/reviews/${reviewId}/flags/${newId()}/answers`, answer, 'review/only-a-person-rates'],
      [`/calibrations/${calibrationSessionId}/close`, {}, 'calibration/not-by-an-ai'],
    ];
  };

  beforeAll(async () => {
    const { system, people, cycleId } = given();
    const session = { cycleId, name: 'Together', facilitatorId: people.rater.personId };
    calibrationSessionId = (await system.does(people.hr, '/calibrations', session)).id;
  });

  test('is refused over HTTP from a model with the roles of the person', async () => {
    const { system, people, reviewId } = given();
    const { personId } = people.rater;
    const model = await system.caller(['manager', 'employee'], { personId, kind: 'ai' });
    const stored = () =>
      entriesIn(system, [
        ['review', reviewId],
        ['calibration', calibrationSessionId],
      ]);
    const before = await stored();
    for (const [path, body, code] of paths()) {
      const reply = await system.post<{ code: string }>(model, path, body);
      expect([path, reply.status, reply.body.code]).toEqual([path, 403, code]);
    }
    expect(await stored()).toEqual(before);
  });

  test('is not decided and not appended for a model', async () => {
    const { system, people, reviewId, assignmentId } = given();
    const { personId } = people.rater;
    const at = ago(0);
    const actor: Actor = {
      personId,
      kind: 'ai',
      actingAs: 'manager',
      client: 't',
      issuer: 't',
      subject: 't',
    };
    const every = { actor, at };
    const written = { ...assessment(assignmentId), evidence: [], seenAt: {}, occurredAt: at };
    const assessing = { type: 'SubmitAssessment', data: { ...written, reviewId, assessmentId: newId() } };
    const answering = {
      type: 'AnswerFlag',
      data: { reviewId, flagId: newId(), answer: 'kept', reason: 'Looked again.', occurredAt: at },
    };
    const closing = { type: 'CloseCalibration', data: { calibrationSessionId, occurredAt: at } };
    const ids = { correlationId: 'test', causationId: 'test' };
    const ofReview = { ...ids, decider: review, id: reviewId, facts: {} as never };
    for (const command of [assessing, answering])
      expect(await codeOf(system.execute({ ...ofReview, command: { ...command, ...every } as never }))).toBe(
        'review/only-a-person-rates',
      );
    const ofSession = { ...ids, decider: calibration, id: calibrationSessionId, facts: noCalibrationFacts };
    expect(await codeOf(system.execute({ ...ofSession, command: { ...closing, ...every } as never }))).toBe(
      'calibration/not-by-an-ai',
    );
  });

  test('asks no model if none is set up', async () => {
    const { system, people, reviewId } = given();
    const asking = system.post(people.rater, `/reviews/${reviewId}/suggestions`, { kind: 'draft' });
    expect(await asking).toMatchObject({ status: 409, body: { code: 'suggestion/no-model' } });
  });

  test('is refused by the store itself, whatever was decided', async () => {
    const { system } = given();
    const closed = [...eventTypes.keys()].filter((type) => isNotByAi({ type, data: {} }));
    for (const type of [...closed, 'AssessmentSubmitted', 'ContributionSubmitted']) {
      const [event] = fc.sample(anyEventOf(type), { numRuns: 1, seed: 1 });
      if (!event) throw new Error('nothing was generated');
      const { data, category, id } = event;
      const by = { personId: newId(), actingAs: 'manager', client: 't', issuer: 't', subject: 't' } as const;
      const metadata = {
        $correlationId: 'c',
        $causationId: 'c',
        schemaVersion: 1,
        recordedAt: ago(0),
        actor: { ...by, kind: 'ai' as const },
      };
      const appending = system.store.append(
        `${category}-${id}`,
        [{ id: newId(), type, data, metadata }],
        'any',
      );
      expect([type, await codeOf(appending)]).toEqual([type, 'event/not-by-an-ai']);
      expect(await entriesIn(system, [[category, id]])).toEqual([0]);
    }
  });
};

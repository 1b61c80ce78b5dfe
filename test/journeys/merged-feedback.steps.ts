import { streamOf } from '@cairn/contracts/streams';
import { newId } from '@cairn/runtime/new-id';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Caller, Done } from '../client.ts';
import type { System } from '../system.ts';
import { type Member, type OpenedReview, openReview, type Staff, year } from './organisation.fixture.ts';
import { eventsOf } from './replay.fixture.ts';
import { watching } from './watching.ts';

type Giving = { system: System; people: Staff; peers: readonly Member[]; cycleId: string };
type Release = {
  audience: string;
  status: string;
  texts: string[];
  findings: { detector: string; texts: number }[] | null;
  evidence: { stream: string; revision: number };
};
type About = { releases: Release[]; waiting: { audience: string; pieces: number }[] | null };

const dated = { occurredAt: `${year}-06-01T09:00:00.000Z` };

/** The tests of merged feedback, on a system with six peers that other tests use too. */
export const mergedFeedbackTests = (start: () => Giving): void => {
  let giving: Giving;
  let subject: Member;
  let review: OpenedReview;
  let given: Map<string, Done>;

  const peer = (place: number): Member => giving.peers[place] as Member;
  const give = (by: Caller, text: string, more: object = {}) =>
    giving.system.post<Done & { code: string }>(by, '/feedback', {
      subjectId: subject.personId,
      kind: 'praise',
      audience: 'subjectAndManager',
      attribution: 'merged',
      text,
      ...dated,
      ...more,
    });
  const gives = async (by: Member, text: string): Promise<void> => {
    const { status, body } = await give(by, text);
    expect(status).toBe(201);
    given.set(by.name, body);
  };
  const about = (by: Caller): Promise<About> =>
    giving.system.reads<About>(by, `/people/${subject.personId}/merged-feedback`);
  const release = (by: Caller = giving.people.hr) =>
    giving.system.post(by, `/people/${subject.personId}/merged-feedback/releases`, {
      cycleId: giving.cycleId,
    });

  beforeAll(async () => {
    giving = start();
    const { system, people, cycleId } = giving;
    subject = await people.join('Vic', ['employee'], people.rater);
    review = await openReview(system, people, { subject, cycleId });
    given = new Map();
  });

  describe('feedback that is given as merged', () => {
    test('is refused with a goal, as an answer, to oneself and from a model', async () => {
      const { personId } = peer(0);
      const model = await giving.system.caller(['employee'], { personId, kind: 'ai' });
      const requestId = subject.personId;
      for (const [reply, status, code] of [
        [await give(peer(0), 'Good.', { goalId: subject.personId }), 422, 'feedback/merged-with-goal'],
        [await give(peer(0), 'Good.', { requestId }), 422, 'feedback/merged-answer'],
        [await give(subject, 'Good.'), 422, 'feedback/to-oneself'],
        [await give(model, 'Good.'), 403, 'feedback/only-a-person-is-merged'],
      ] as const)
        expect(reply).toMatchObject({ status, body: { code } });
    });

    test('is read by its giver alone, who may withdraw it before it is released', async () => {
      const { system, people } = giving;
      for (const place of [0, 1, 2, 3, 4]) await gives(peer(place), `Noted by ${peer(place).name}`);
      type Own = { mergedFeedback: object[] };
      expect((await system.reads<Own>(peer(4), '/merged-feedback')).mergedFeedback).toMatchObject([
        {
          subjectName: 'Vic',
          text: 'Noted by Eve',
          released: false,
          promise: { attribution: 'merged', k: 5 },
        },
      ]);
      const withdraw = (by: Caller) =>
        system.post<Done & { code: string }>(by, `/feedback/${given.get('Eve')?.id}/withdraw`, {
          reason: 'Wrong person.',
        });
      for (const by of [peer(0), subject, people.rater])
        expect(await withdraw(by)).toMatchObject({ status: 403 });
      expect((await withdraw(peer(4))).status).toBe(200);
      for (const by of [subject, people.rater, people.boss, people.auditor])
        expect(await about(by)).toMatchObject({ releases: [], waiting: null });
      expect((await about(people.hr)).waiting).toEqual([{ audience: 'subjectAndManager', pieces: 4 }]);
      const path = `/people/${subject.personId}/merged-feedback`;
      expect((await system.get(peer(0), path)).status).toBe(404);
      const ofNobody = `/people/${newId()}/merged-feedback`;
      for (const unknown of [ofNobody, `${ofNobody}/givers`])
        expect((await system.get(people.hr, unknown)).status).toBe(404);
    });

    test('waits for five givers, and is then shown to those for whom it is meant', async () => {
      const { system, people } = giving;
      expect((await release()).status).toBe(200);
      expect((await about(subject)).releases).toEqual([]);
      for (const by of [people.rater, subject]) expect((await release(by)).status).toBe(403);
      await gives(peer(5), 'Noted by Finn');
      await release();
      const [shown] = (await about(subject)).releases;
      expect(shown).toMatchObject({ status: 'released', audience: 'subjectAndManager' });
      const names = ['Ada', 'Ben', 'Cleo', 'Dan', 'Finn'];
      expect([...(shown?.texts ?? [])].sort()).toEqual(names.map((name) => `Noted by ${name}`));
      for (const by of [people.rater, people.boss])
        expect((await about(by)).releases[0]?.texts).toEqual(shown?.texts);
      expect(JSON.stringify((await about(subject)).releases)).not.toContain(peer(0).personId);
      const again = await system.post(peer(0), `/feedback/${given.get('Ada')?.id}/withdraw`, {
        reason: 'No.',
      });
      expect(again).toMatchObject({ status: 409, body: { code: 'feedback/released' } });
      const findings = async () => (await about(subject)).releases[0]?.findings;
      await expect.poll(findings).toMatchObject([
        { detector: 'personalityLanguage', texts: 5 },
        { detector: 'unsupportedClaim', texts: 5 },
      ]);
    });

    test('names its givers to HR and auditors, once it is recorded that they saw them', async () => {
      const { system, people } = giving;
      const path = `/people/${subject.personId}/merged-feedback/givers`;
      type Recorded = { accessRecords: { shown: { id: string }[] }[] };
      const recordedFor = async (by: Caller) => {
        await system.catchUp();
        const { accessRecords } = await system.reads<Recorded>(
          by,
          '/access-records?kind=contributionGiver&limit=100',
        );
        return accessRecords.filter(({ shown }) => shown.some(({ id }) => id === given.get('Ada')?.id))
          .length;
      };
      const givers = await system.reads<{ givers: { giverName: string }[] }>(people.auditor, path);
      expect(givers.givers.map(({ giverName }) => giverName).sort()).toEqual([
        'Ada',
        'Ben',
        'Cleo',
        'Dan',
        'Finn',
      ]);
      const { personId } = subject;
      const asHr = await system.caller(['hr', 'employee'], { personId });
      for (const by of [people.rater, asHr])
        expect([403, 404]).toContain((await system.get(by, path)).status);
      expect(await recordedFor(people.hr)).toBe(1);
      expect(await recordedFor(peer(0))).toBe(1);
      expect(await recordedFor(asHr)).toBe(0);
    });

    test('is in the packet of the rater, who cites its release', async () => {
      const { system, people } = giving;
      type Packet = { mergedFeedback: Release[]; feedback: object[] };
      const packet = await system.reads<Packet>(people.rater, `/reviews/${review.reviewId}/packet`);
      const [shown] = packet.mergedFeedback;
      expect(shown?.texts).toHaveLength(5);
      expect(packet.feedback).toEqual([]);
      const evidence = [shown?.evidence];
      await review.screened(people.rater, 'proposals', { mark: 4, rationale: 'Colleagues agree.', evidence });
      type Summary = { proposalEvidence: object[] };
      const summary = await system.reads<Summary>(people.rater, `/review-summaries/${review.reviewId}`);
      expect(summary.proposalEvidence).toMatchObject(evidence);
      const other = [{ stream: shown?.evidence.stream, revision: 7 }];
      expect(
        await system.post(people.rater, `/reviews/${review.reviewId}/proposals`, {
          mark: 4,
          rationale: 'Good.',
          evidence: other,
        }),
      ).toMatchObject({ status: 422, body: { code: 'review/unknown-evidence' } });
    });

    test('is shown to nobody if it was withdrawn at the moment of its release', async () => {
      const { system, people } = giving;
      const stream = streamOf('mergedFeedback', subject.personId);
      const [released] = await eventsOf(system, stream);
      if (released?.event.type !== 'MergedFeedbackReleased') throw new Error('nothing was released');
      const { type, data, metadata } = released.event;
      const { idempotency: _, ...rest } = metadata;
      const group = [...data.groups.flat().slice(1), { contributionId: given.get('Eve')?.id, revision: 0 }];
      const late = { id: newId(), type, data: { ...data, groups: [group] }, metadata: rest };
      await system.store.append(stream, [late], 0);
      await system.catchUp();
      expect((await about(subject)).releases).toMatchObject([{}, { status: 'withheld', texts: [] }]);
      expect(JSON.stringify(await about(people.hr))).not.toContain('Noted by Eve');
    });

    test('shows others over HTTP nothing new before a release, and then whole groups', async () => {
      const { system, people } = giving;
      const { personId } = subject;
      const lookers = [subject, people.rater, peer(0)];
      const ids = { personId, reviewId: review.reviewId };
      const lists = /^\/v1\/(feedback|merged-feedback|review-|access-records|reminders|contributions)/;
      const watch = await watching(system, { lookers, ids, lists });
      for (const [i, giver] of giving.peers.entries()) {
        await give(giver, `Word of ${giver.name}`);
        await watch.seesNothingNew(giver);
        if (i !== 3 && i !== 5) continue;
        await release();
        await watch.seesAtLeast(5);
      }
      expect(watch.textsSeenBy(subject)).toBe(6);
    });
  });
};

import { expect, test, beforeAll } from 'vitest';
import type { Caller } from '../client.ts';
import type { System } from '../system.ts';
import type { Relation } from './merged-input.refusals.ts';
import type { Member, OpenedReview, Staff } from './organisation.fixture.ts';

type Released = {
  system: System;
  people: Staff;
  peers: readonly Member[];
  merged: OpenedReview;
  read: (by: Caller) => Promise<Relation>;
};

/** Who reads merged input that is released, cites it and is told its givers. */
export const readerTests = (start: () => Released): void => {
  let given: Released;
  beforeAll(() => {
    given = start();
  });

  test('names its givers to HR and auditors, once it is recorded that they saw them', async () => {
    const { hr, auditor, rater } = given.people;
    const path = `/reviews/${given.merged.reviewId}/merged-input/givers`;
    const names = async (by: Caller) =>
      (await given.system.reads<{ givers: { giverName: string }[] }>(by, path)).givers
        .map(({ giverName }) => giverName)
        .sort();
    const recorded = async (by: Caller, query: string) =>
      (
        await given.system.reads<{ accessRecords: object[] }>(
          by,
          `/access-records?kind=contributionGiver${query}`,
        )
      ).accessRecords.length;
    expect(await names(hr)).toEqual(['Ada', 'Ben', 'Cleo', 'Dan', 'Eve', 'Finn']);
    expect(await names(auditor)).toHaveLength(6);
    expect(await given.system.get(rater, path)).toMatchObject({ status: 403 });
    await given.system.catchUp();
    expect(await recorded(hr, '&limit=100')).toBe(12);
    expect(await recorded(given.peers[0] as Member, '')).toBe(2);
    const raterWithHr = await given.system.caller(['hr', 'manager'], { personId: rater.personId });
    expect(await recorded(raterWithHr, '')).toBe(0);
    expect(await given.system.get(raterWithHr, path)).toMatchObject({ status: 404 });
  });

  test('is cited by the rater as a release, and by nobody who may not read it', async () => {
    const { rater, hr } = given.people;
    const { releases } = await given.read(rater);
    const [cited] = releases;
    const evidence = [{ stream: cited?.stream, revision: cited?.revision }];
    const own = await given.system.does(hr, `/reviews/${given.merged.reviewId}/participants`, {
      personId: given.people.subject.personId,
      relation: 'self',
    });
    const assessment = { assignmentId: own.id, text: 'I grew.', evidence };
    expect(
      await given.system.post(
        given.people.subject,
        `/reviews/${given.merged.reviewId}/assessments`,
        assessment,
      ),
    ).toMatchObject({
      status: 422,
      body: { code: 'review/unknown-evidence' },
    });
    await given.merged.screened(rater, 'proposals', { mark: 4, rationale: 'Peers agree.', evidence });
    const summary = await given.system.reads<{ proposalEvidence: object[] }>(
      rater,
      `/review-summaries/${given.merged.reviewId}`,
    );
    expect(summary.proposalEvidence).toMatchObject(evidence);
  });

  test('is read by the subject once the review is shared', async () => {
    const { boss, rater, subject } = given.people;
    await given.merged.on(boss, 'finalize');
    expect(await given.system.get(subject, `/reviews/${given.merged.reviewId}/merged-input`)).toMatchObject({
      status: 404,
    });
    await given.merged.on(rater, 'share');
    expect((await given.read(subject)).texts).toEqual((await given.read(rater)).texts);
  });
};

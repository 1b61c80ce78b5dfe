import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller, Done } from '../client.ts';
import { seesOnlyWholeGroups } from './merged-input.attacker.ts';
import { contributesOrDeclines, namesWrongFields, type Relation } from './merged-input.refusals.ts';
import { readerTests } from './merged-input.readers.ts';
import { mergedFeedbackTests } from './merged-feedback.steps.ts';
import { nominationTests } from './nominations.steps.ts';
import { startSystem, type System } from '../system.ts';
import {
  anyBasis,
  type Member,
  type OpenedReview,
  openReview,
  reviewCycle,
  type Staff,
  staff,
  year,
} from './organisation.fixture.ts';

let system: System;
let people: Staff;
let review: OpenedReview;
let peers: Member[];
let cycleId: string;

beforeAll(async () => {
  system = await startSystem();
  people = await staff(system);
  const { hr, rater, subject, join } = people;
  peers = [];
  for (const name of ['Ada', 'Ben', 'Cleo', 'Dan', 'Eve', 'Finn'])
    peers.push(await join(name, ['employee'], rater));
  const policy = {
    ...anyBasis.policy,
    reviewsPerGiver: { warn: 1 },
    mergedInput: { relations: ['peer'], k: 3 },
  };
  const cycle = reviewCycle(`Reviews ${year}`, `${year + 2}-12-31`, { policy });
  cycleId = (await system.does(hr, '/cycles', cycle)).id;
  review = await openReview(system, people, { subject, cycleId });
  await openReview(system, people, { subject: people.peer, cycleId });
});
afterAll(() => system.stop());

const peer = (place: number): Member => peers[place] as Member;

describe('nominations', () => {
  nominationTests(() => ({ system, people, review, peers, cycleId }));
});

describe('merged input', () => {
  let merged: OpenedReview;
  let assignments: Map<string, string>;

  const read = async (by: Caller): Promise<Relation> =>
    (await system.reads<{ relations: Relation[] }>(by, `/reviews/${merged.reviewId}/merged-input`))
      .relations[0] as Relation;
  const contribute = (who: Member, text: string, { mark = 4, language = 'en' } = {}): Promise<Done> =>
    merged.on(who, 'contributions', {
      assignmentId: assignments.get(who.personId),
      text,
      language,
      ratings: [
        { dimension: 'quality', mark },
        ...(who === peer(0) ? [{ dimension: 'growth', mark: 1 }] : []),
      ],
    });
  const release = (): Promise<Done> => merged.on(people.hr, 'input-releases', { relation: 'peer' });

  beforeAll(async () => {
    const subject = await people.join('Tess', ['employee'], people.rater);
    merged = await openReview(system, people, { subject, cycleId });
    people = { ...people, subject };
    assignments = new Map();
    for (const each of peers) assignments.set(each.personId, await merged.assign(each, 'peer'));
  });

  test('is refused as an assessment, and leaves no trace in the review', async () => {
    const { rater } = people;
    const assessment = { assignmentId: assignments.get(peer(0).personId), text: 'Good.' };
    const path = `/reviews/${merged.reviewId}`;
    expect(await system.post(peer(0), `${path}/assessments`, assessment)).toMatchObject({
      status: 409,
      body: { code: 'review/merged-input' },
    });
    const shown = async (): Promise<unknown> => {
      const answers = [
        await system.reads<object>(rater, `/review-summaries/${merged.reviewId}`),
        await system.reads<object>(rater, `/review-summaries?subject=${people.subject.personId}`),
        await system.reads<object>(rater, `/reviews/${merged.reviewId}/replay?detail=full`),
        await system.reads<object>(rater, `/nominations?review=${merged.reviewId}`),
        await system.reads<object>(rater, `/reviews/${merged.reviewId}/merged-input`),
      ];
      // Every answer says up to which place in the whole log it reads.
      return answers.map((each) => ({ ...each, position: '', seenAt: {} }));
    };
    const before = await shown();
    await contribute(peer(0), 'First words.');
    await contribute(peer(0), 'Calm under pressure.');
    await contribute(peer(1), 'Writes well.');
    expect(await shown()).toEqual(before);
  });

  test('is counted for HR alone, and read before its release by its writer alone', async () => {
    const { hr, auditor, rater, boss, subject } = people;
    expect(await read(hr)).toMatchObject({ status: 'collecting', texts: [], answered: 2 });
    for (const by of [auditor, rater, boss])
      expect(await read(by)).toMatchObject({ status: 'collecting', texts: [], answered: null });
    for (const by of [subject, peer(0)])
      expect(await system.get(by, `/reviews/${merged.reviewId}/merged-input`)).toMatchObject({ status: 404 });
    type Own = { contributions: { text: string; superseded: boolean; promise: object }[] };
    const { contributions } = await system.reads<Own>(peer(0), '/contributions');
    expect(contributions).toMatchObject([
      { text: 'First words.', superseded: true },
      { text: 'Calm under pressure.', superseded: false, promise: { attribution: 'merged', k: 3 } },
    ]);
    expect((await system.reads<Own>(peer(2), '/contributions')).contributions).toEqual([]);
    expect(await system.get(hr, '/contributions')).toMatchObject({ status: 403 });
  });

  test('is refused with the name of the field that is wrong', () =>
    namesWrongFields({
      system,
      hr: people.hr,
      giver: peer(0),
      reviewId: merged.reviewId,
      assignmentId: assignments.get(peer(0).personId) ?? '',
    }));

  test('is withheld from a release with fewer than k givers', async () => {
    await release();
    expect(await read(people.rater)).toEqual({
      relation: 'peer',
      k: 3,
      status: 'withheld',
      texts: [],
      means: [],
      findings: [],
      releases: [],
      answered: null,
    });
    expect(
      await system.post(people.rater, `/reviews/${merged.reviewId}/input-releases`, { relation: 'peer' }),
    ).toMatchObject({ status: 403 });
  });

  test('is released with k givers, and then stays as it is', async () => {
    await contribute(peer(2), 'Answers questions.', { mark: 5 });
    const released = await release();
    expect(await release()).toEqual(released);
    const shown = await read(people.rater);
    expect([...shown.texts].sort()).toEqual(['Answers questions.', 'Calm under pressure.', 'Writes well.']);
    // Only one peer rated growth.
    expect(shown.means.filter(({ mean }) => mean !== null)).toEqual([
      { dimension: 'quality', label: 'quality', mean: 4.5 },
    ]);
    expect(await read(people.boss)).toEqual(shown);
    const again = { assignmentId: assignments.get(peer(1).personId), text: 'Other words.' };
    expect(await system.post(peer(1), `/reviews/${merged.reviewId}/contributions`, again)).toMatchObject({
      status: 409,
      body: { code: 'contribution/released' },
    });
  });

  test('is screened when it is released, and says in how many texts something was found', async () => {
    const { rater, hr, subject } = people;
    await expect.poll(async () => (await read(rater)).findings).not.toBeNull();
    const { findings } = await read(rater);
    expect(findings).toMatchObject([
      { detector: 'personalityLanguage', texts: 3, flagged: 0, withoutData: 0 },
      { detector: 'unsupportedClaim', texts: 3, flagged: 3, withoutData: 0 },
    ]);
    expect(findings?.[1]?.sentence).toMatch(/^3 of the 3 texts name too few numbers/);
    type Trail = { steps: { detail: object }[] };
    const trail = `/review-trail?subject=${subject.personId}&type=InputScreened`;
    expect((await system.reads<Trail>(hr, trail)).steps).toMatchObject([{ detail: { relation: 'peer' } }]);
    // The flags of the review itself stay as they were.
    const summary = await system.reads<{ findings: object[] }>(rater, `/review-summaries/${merged.reviewId}`);
    expect(summary.findings).toEqual([]);
  });

  test('that is late waits for k more, and says how many texts are in a language without a lexicon', async () => {
    const before = await read(people.rater);
    await contribute(peer(3), 'Late, but there.');
    await contribute(peer(4), 'Later.');
    await release();
    expect(await read(people.rater)).toEqual(before);
    await contribute(peer(5), 'Zuletzt.', { language: 'de' });
    await release();
    await expect
      .poll(async () => (await read(people.rater)).findings)
      .toMatchObject([
        { texts: 6, withoutData: 1 },
        { texts: 6, flagged: 5, withoutData: 1 },
      ]);
    const after = await read(people.rater);
    expect(after.texts.slice(0, 3)).toEqual(before.texts);
    expect(after.texts.slice(3).sort()).toEqual(['Late, but there.', 'Later.', 'Zuletzt.']);
  });

  readerTests(() => ({ system, people, peers, merged, read }));

  test('lets somebody contribute or decline, and never both at the same instant', () =>
    contributesOrDeclines({ system, people, peers, cycleId }));

  test('shows others over HTTP nothing new before a release, and then whole groups', () =>
    seesOnlyWholeGroups({ system, people, peers, cycleId }));
});

mergedFeedbackTests(() => ({ system, people, peers, cycleId }));

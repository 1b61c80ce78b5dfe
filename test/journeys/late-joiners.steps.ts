import { expect, test } from 'vitest';
import type { System } from '../system.ts';
import { type Staff, year } from './organisation.fixture.ts';

type Launched = { system: System; people: Staff; cycleId: string };
type Member = {
  personId: string;
  personName: string;
  employmentId: string;
  state: string;
  reviewId: string;
  joinedLate: object | null;
  left: object | null;
};
type Report = {
  joinedLate: number;
  left: number;
  people: Member[];
  stageMoves: object[];
  launch: { launchId: string };
};
type Reminders = {
  reminders: { subjectName: string; stage: string; joinedLate: boolean; dueBefore: string | null }[];
};

/** The tests of who joins a cycle after its launch, and who leaves it. */
export const lateTests = (launched: () => Launched): void => {
  const reportOf = (query = '') => {
    const { system, people, cycleId } = launched();
    return system.reads<Report>(people.hr, `/cycles/${cycleId}/population${query}`);
  };
  const remindersOf = async (subject: string) => {
    const { system, people, cycleId } = launched();
    const { reminders } = await system.reads<Reminders>(people.boss, `/review-reminders?cycle=${cycleId}`);
    return reminders.filter(({ subjectName }) => subjectName === subject);
  };

  test('a late joiner is added once, also beside a launch, and their rater is reminded', async () => {
    const { system, people, cycleId } = launched();
    const { hr, boss, rater } = people;
    const late = await people.join('Lou', ['employee'], boss);
    const path = `/cycles/${cycleId}/late-joiners`;
    const body = { personId: late.personId, employmentId: late.employmentId, kind: 'annual' };
    expect((await system.post(rater, path, body)).status).toBe(403);
    expect((await system.post(boss, path, body)).status).toBe(403);
    expect(await system.post(hr, path, { ...body, kind: 'midYear' })).toMatchObject({
      status: 422,
      body: { code: 'cycle/not-launched', fields: [{ path: 'body/kind', message: 'annual' }] },
    });
    const [{ id: reviewId }] = await Promise.all([
      system.does(hr, path, body),
      system.does(hr, `/cycles/${cycleId}/launches`, { kind: 'annual' }),
    ]);
    const again = await system.post(hr, path, body);
    expect(again).toMatchObject({ status: 200, body: { id: reviewId } });
    await expect
      .poll(async () => (await system.reads<{ launch: object }>(hr, `/cycles/${cycleId}/population`)).launch)
      .toMatchObject({ state: 'completed' });
    const report = await reportOf('?change=joined');
    expect(report).toMatchObject({
      joinedLate: 1,
      people: [{ personName: 'Lou', state: 'opened', reviewId }],
    });
    expect(report.people[0]).toMatchObject({ joinedLate: { byId: hr.personId }, left: null });
    expect((await reportOf()).people.filter(({ personName }) => personName === 'Lou')).toHaveLength(1);
    expect(await remindersOf('Lou')).toMatchObject([{ stage: 'manager', joinedLate: true, dueBefore: null }]);
    const own = { ...body, personId: people.subject.personId, employmentId: people.subject.employmentId };
    expect(await system.post(hr, path, own)).toMatchObject({
      status: 409,
      body: { code: 'cycle/has-review', fields: [{ path: 'body/employmentId' }] },
    });
  });

  test('a leaver is excluded with a reason, their open review is withdrawn and nobody is reminded of it', async () => {
    const { system, people, cycleId } = launched();
    const { hr } = people;
    const found = (await reportOf('?change=joined')).people.find(({ personName }) => personName === 'Lou');
    const path = `/cycles/${cycleId}/leavers`;
    const { personId, employmentId } = found ?? {};
    const body = { personId, employmentId, reason: 'Lou goes at the end of May.' };
    const done = await system.does(hr, path, body);
    expect((await system.does(hr, path, body)).revision).toBe(done.revision);
    expect(await system.post(hr, path, { ...body, reason: 'Another' })).toMatchObject({
      status: 409,
      body: { code: 'cycle/already-left' },
    });
    const report = await reportOf('?change=left');
    expect(report).toMatchObject({
      left: 1,
      people: [{ personName: 'Lou', state: 'withdrawn', left: { why: 'leaving', reason: body.reason } }],
    });
    expect(await remindersOf('Lou')).toEqual([]);
    const launch = await system.does(hr, `/cycles/${cycleId}/launches`, { kind: 'annual' });
    const completed = { launchId: launch.id, state: 'completed' };
    await expect.poll(async () => (await reportOf()).launch).toMatchObject(completed);
    const states = (await reportOf()).people.filter((each) => each.personId === personId);
    expect(states).toMatchObject([{ state: 'withdrawn' }]);
    const never = await system.reads<{ rows: object[] }>(
      hr,
      `/never-reviewed?cycle=${cycleId}&person=${personId}`,
    );
    expect(never.rows).toMatchObject([{ why: 'leaving' }]);
    const back = { personId, employmentId, kind: 'annual' };
    expect(await system.post(hr, `/cycles/${cycleId}/late-joiners`, back)).toMatchObject({
      status: 409,
      body: { code: 'review/withdrawn' },
    });
    const stays = { personId, employmentId, reason: 'Lou stays after all.' };
    await system.does(hr, `/cycles/${cycleId}/inclusions`, stays);
    const { exclusions } = await system.reads<{ exclusions: object[] }>(hr, `/cycles/${cycleId}`);
    expect(exclusions).not.toContainEqual(expect.objectContaining({ employmentId }));
  });

  test('HR hand all open reviews of a rater over at once, with a result for each', async () => {
    const { system, people, cycleId } = launched();
    const { hr, boss, rater } = people;
    const path = `/cycles/${cycleId}/handovers`;
    const body = { fromId: boss.personId, accountableRaterId: rater.personId, reason: 'Bea is ill.' };
    type Result = { reviewId: string; outcome: string; code?: string };
    type Handed = { written: number; unchanged: number; refused: number; reviews: Result[] };
    const handOver = async (): Promise<Handed> => JSON.parse((await system.post(hr, path, body)).text);
    const first = await handOver();
    expect(first).toMatchObject({ written: 2, unchanged: 0, refused: 1 });
    // Nobody rates themself.
    const [refused] = first.reviews.filter(({ outcome }) => outcome === 'refused');
    expect(refused).toMatchObject({ code: 'review/rates-oneself' });
    const again = await handOver();
    expect(again).toMatchObject({ written: 0, unchanged: 2, refused: 1 });
    const idsOf = ({ reviews }: Handed) => reviews.map(({ reviewId }) => reviewId).sort();
    expect(idsOf(again)).toEqual(idsOf(first));
    const handed = first.reviews.find(({ outcome }) => outcome === 'written');
    expect(await system.reads(hr, `/review-summaries/${handed?.reviewId}`)).toMatchObject({
      accountableRaterId: rater.personId,
    });
    expect((await system.post(rater, path, body)).status).toBe(403);
    expect(await system.post(hr, path, { ...body, accountableRaterId: boss.personId })).toMatchObject({
      status: 422,
      body: { fields: [{ path: 'body/accountableRaterId' }] },
    });
    const unknown = await system.post(hr, `/cycles/${hr.personId}/handovers`, body);
    expect(unknown).toMatchObject({ status: 404, body: { code: 'cycle/unknown' } });
  });

  test('the report and the reminders show how the days of a stage were moved', async () => {
    const { system, people, cycleId } = launched();
    const days = { from: `${year}-12-21`, to: `${year + 1}-01-05` };
    const reason = 'The raters were ill.';
    await system.does(people.hr, `/cycles/${cycleId}/stages`, { stage: 'manager', days, reason });
    expect((await reportOf()).stageMoves).toMatchObject([
      { stage: 'manager', reason, from: { to: `${year}-12-31` }, to: days },
    ]);
    expect(await remindersOf('Rosa')).toMatchObject([{ stage: 'manager', dueBefore: `${year}-12-31` }]);
  });
};

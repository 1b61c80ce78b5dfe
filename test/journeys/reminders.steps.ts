import { daysAgo } from '@cairn/testing/clock';
import { expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import type { System } from '../system.ts';
import { type Staff, year } from './organisation.fixture.ts';

type Launched = { system: System; people: Staff; cycleId: string };
type Reminders = {
  reminders: { personName: string; subjectName: string; stage: string }[];
  next: string | null;
};
type Handovers = {
  handovers: { reviewId: string; subjectName: string; raterName: string; reasons: string[] }[];
};

/** The tests of what people are reminded of and what HR hands over, after a launch. */
export const reminderTests = (launched: () => Launched): void => {
  const remindersOf = (by: Caller, query = '') => {
    const { system, cycleId } = launched();
    return system.reads<Reminders>(by, `/review-reminders?cycle=${cycleId}${query}`);
  };
  const told = ({ reminders }: Reminders) =>
    reminders.map(({ personName, stage, subjectName }) => `${personName} ${stage} ${subjectName}`).sort();

  test('everybody is reminded of what they have to do, and HR see all reminders, in pages', async () => {
    const { people } = launched();
    expect(told(await remindersOf(people.subject))).toEqual(['Sam nomination Sam']);
    // The ratings of Sam and Lea are proposed and the cycle has no stage for what follows, but Rosa nominates nobody.
    expect(told(await remindersOf(people.rater))).toEqual(['Rosa nomination Rosa']);
    expect(told(await remindersOf(people.boss))).toEqual(['Bea manager Rosa']);
    const all = await remindersOf(people.hr, '&overdue=true');
    expect(told(all)).toEqual(
      ['Bea manager Rosa', 'Lea nomination Lea', 'Rosa nomination Rosa', 'Sam nomination Sam'].sort(),
    );
    expect(all.reminders[0]).toMatchObject({ stage: 'nomination', dueOn: `${year}-12-10` });
    const first = await remindersOf(people.hr, '&limit=3');
    const second = await remindersOf(people.hr, `&limit=3&cursor=${first.next}`);
    expect([...first.reminders, ...second.reminders]).toEqual(all.reminders);
    expect(told(await remindersOf(people.hr, '&stage=manager'))).toEqual(['Bea manager Rosa']);
  });

  test('HR see whose rater has left, is on leave or reports to the subject, and hand the review over', async () => {
    const { system, people, cycleId } = launched();
    const { hr, rater, subject, boss, join } = people;
    const handovers = async () =>
      (await system.reads<Handovers>(hr, `/review-handovers?cycle=${cycleId}`)).handovers;
    expect(await handovers()).toEqual([]);
    const leave = { personId: rater.personId, employmentId: rater.employmentId, reason: 'onLeave' };
    await system.does(hr, `/cycles/${cycleId}/exclusions`, leave);
    const away = await handovers();
    expect(away.map(({ subjectName, reasons }) => [subjectName, reasons])).toEqual(
      expect.arrayContaining([
        ['Sam', ['onLeave']],
        ['Lea', ['onLeave']],
      ]),
    );
    const reviewId = away.find(({ subjectName }) => subjectName === 'Sam')?.reviewId;
    const stand = await join('Tess', ['employee', 'manager'], boss);
    const change = { accountableRaterId: stand.personId, reason: 'Rosa is on leave.' };
    await system.does(hr, `/reviews/${reviewId}/rater`, change);
    expect((await handovers()).map(({ subjectName }) => subjectName)).toEqual(['Lea']);
    type Summary = { accountableRaterName: string; ratings: { by: string }[]; suggestedMark: object | null };
    const path = `/review-summaries/${reviewId}`;
    // The proposal stays Rosa's, and the new rater is suggested nothing before they propose.
    expect(await system.reads<Summary>(stand, path)).toMatchObject({
      accountableRaterName: 'Tess',
      ratings: [{ by: rater.personId }],
      suggestedMark: null,
    });
    const below = { managerId: subject.personId, effectiveFrom: daysAgo(0) };
    await system.does(hr, `/people/${stand.personId}/managers`, below);
    expect((await handovers()).find(({ subjectName }) => subjectName === 'Sam')?.reasons).toEqual([
      'reportsToSubject',
    ]);
    expect((await system.get(rater, '/review-handovers')).status).toBe(403);
  });

  test('nobody is reminded of what a final rating has ended', async () => {
    const { system, people, cycleId } = launched();
    const { hr, rater, boss, join } = people;
    type Population = { people: { personName: string; reviewId: string; overdue: string[] }[] };
    const lea = async () => {
      const population = await system.reads<Population>(hr, `/cycles/${cycleId}/population`);
      const found = population.people.find(({ personName }) => personName === 'Lea');
      return { path: `/reviews/${found?.reviewId}`, overdue: found?.overdue };
    };
    const { path, overdue } = await lea();
    expect(overdue).toEqual(['nomination', 'selfAndPeer']);
    const peer = await join('Ines', ['employee'], boss);
    await system.does(hr, `${path}/participants`, { personId: peer.personId, relation: 'peer' });
    expect(told(await remindersOf(peer))).toEqual(['Ines selfAndPeer Lea']);
    type Screened = { flags: { screened: boolean }; findings: { flagId: string }[] };
    const seen = () => system.reads<Screened>(rater, `/review-summaries/${path.split('/').at(-1)}`);
    await expect.poll(async () => (await seen()).flags.screened).toBe(true);
    const { findings } = await seen();
    const answer = { answer: 'kept', reason: 'She has just begun.' };
    for (const { flagId } of findings) await system.does(rater, `${path}/flags/${flagId}/answers`, answer);
    await system.does(boss, `${path}/finalize`);
    expect((await lea()).overdue).toEqual([]);
    expect(told(await remindersOf(hr)).filter((each) => each.endsWith('Lea'))).toEqual([]);
    expect(told(await remindersOf(peer))).toEqual([]);
  });
};

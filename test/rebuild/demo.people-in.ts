import { organisation } from '@cairn/local/demo/organisation';
import { expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import type { System } from '../system.ts';

/** The tests of how people and their past came into the demo, with the system that holds it and somebody from HR. */
export const peopleInTests = (demo: () => { system: System; hr: Caller }): void => {
  test('shows three years of ratings from before Cairn', async () => {
    const { system, hr } = demo();
    type Found = { people: { personId: string }[] };
    const { people } = await system.reads<Found>(hr, '/people?name=Ines%20Prado');
    const path = `/people/${people[0]?.personId}/past-ratings`;
    const { pastRatings } = await system.reads<{ pastRatings: object[] }>(hr, path);
    expect(pastRatings).toMatchObject([{ mark: '3: meets' }, { mark: '3: meets' }, { mark: '4: exceeds' }]);
    const trail = await system.reads<{ steps: object[] }>(hr, '/review-trail?type=PastRatingRecorded');
    expect(trail.steps).toHaveLength(9);
  });

  test('shows a leaver, and somebody who was hired again and is too new for a review', async () => {
    const { system, hr } = demo();
    type Found = { people: { personId: string; employmentId: string | null }[] };
    const named = async (name: string) =>
      (await system.reads<Found>(hr, `/people?name=${name}`)).people[0] ?? { personId: '', employmentId: '' };
    const [leaver, rehired] = await Promise.all(['Lena', 'Max'].map(named));
    expect(leaver?.employmentId).toBeNull();
    expect(await system.reads(hr, `/people/${rehired?.personId}`)).toMatchObject({
      employments: [
        { to: expect.any(String), holds: false },
        { to: null, holds: true },
      ],
    });
    const trail = await system.reads<{ steps: { cycleId: string }[] }>(
      hr,
      '/review-trail?type=AccountableRaterChanged',
    );
    expect(trail.steps).toMatchObject([{ subjectName: 'Noor Aziz', accountableRaterName: 'Leo Fontaine' }]);
    const path = `/cycles/${trail.steps[0]?.cycleId}/population`;
    const { people } = await system.reads<{ people: { personId: string }[] }>(hr, `${path}?limit=100`);
    expect(people.filter(({ personId }) => personId === rehired?.personId)).toMatchObject([
      { state: 'withdrawn', reason: null, left: { why: 'recentHire' } },
    ]);
  });

  test('shows a launched cycle with its stages, and whom it left out for which reason', async () => {
    const { system, hr } = demo();
    type Cycles = { cycles: { cycleId: string; name: string }[] };
    const { cycles } = await system.reads<Cycles>(hr, '/cycles?kind=review');
    const cycle = cycles.find(({ name }) => name === 'Half-year review');
    type Report = { stages: { stage: string; done: number }[]; opened: number; people: object[] };
    const path = `/cycles/${cycle?.cycleId}/population?state=leftOut`;
    const { people, ...report } = await system.reads<Report>(hr, path);
    expect(report).toMatchObject({ launch: { state: 'completed', opened: 0, leftOut: 4 }, excluded: 2 });
    expect(people).toContainEqual(
      expect.objectContaining({ personName: organisation.chair, reason: 'noRater' }),
    );
    const whole = await system.reads<Report>(hr, `/cycles/${cycle?.cycleId}/population?limit=1`);
    expect(whole).toMatchObject({ joinedLate: 1, left: 1, withdrawn: 1 });
    const late = await system.reads<Report>(hr, `/cycles/${cycle?.cycleId}/population?change=joined`);
    expect(late.people).toMatchObject([{ personName: 'Max Ferro', left: { why: 'recentHire' } }]);
    expect(whole.stages.find(({ stage }) => stage === 'acknowledgement')?.done).toBe(whole.opened);
  });
};

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
};

import { expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import type { System } from '../system.ts';

type Needs = { developmentNeeds: { personId: string; personName: string; what: string }[] };
type Reviews = { reviews: { reviewId: string }[] };
type Packet = {
  development: { what: string; fromEarlier: boolean }[];
  insights: { rule: string; sentence: string; sources: object[] }[];
};

/** The tests of what people in the demo need to develop, with the system that holds it and somebody from HR. */
export const developmentTests = (demo: () => { system: System; hr: Caller }): void => {
  test('shows development needs that run late or were met, and follows them up in the packet', async () => {
    const { system, hr } = demo();
    const found = async (query: string) =>
      (await system.reads<Needs>(hr, `/development-needs?${query}`)).developmentNeeds;
    const [late] = await found('overdue=true');
    expect(late).toMatchObject({ personName: 'Ines Prado', what: 'Lead a project across teams' });
    expect(await found('status=met')).toMatchObject([{ personName: 'Nils Holm' }]);
    const path = `/review-summaries?subject=${late?.personId}`;
    const { reviews } = await system.reads<Reviews>(hr, path);
    const packet = await system.reads<Packet>(hr, `/reviews/${reviews[0]?.reviewId}/packet`);
    expect(packet.development).toMatchObject([{ what: late?.what, fromEarlier: true }]);
    const said = packet.insights.filter(({ rule }) => rule === 'growthFollowedUp');
    expect(said).toMatchObject([
      { sentence: '1 of 2 actions of growth plans from before the period is done.' },
    ]);
    expect(packet.insights.length).toBeGreaterThan(3);
    for (const { sources } of packet.insights) expect(sources).not.toEqual([]);
  });
};

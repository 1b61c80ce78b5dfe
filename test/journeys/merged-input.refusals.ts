import { expect } from 'vitest';
import type { Caller } from '../client.ts';
import type { System } from '../system.ts';
import { type Member, openReview, reviewCycle, type Staff, year } from './organisation.fixture.ts';

/** What is shown of the input of one relation. */
export type Relation = {
  relation: string;
  status: string;
  texts: string[];
  means: { dimension: string; mean: number | null }[];
  releases: { stream: string; revision: number }[];
  findings: { detector: string; texts: number; flagged: number; sentence: string }[] | null;
  answered: number | null;
};

type Merging = { system: System; hr: Caller; giver: Caller; reviewId: string; assignmentId: string };

/** Expects each command about merged input to be refused with the name of the field that is wrong. */
export const namesWrongFields = async (merging: Merging): Promise<void> => {
  const { system, hr, giver, reviewId, assignmentId } = merging;
  const path = `/reviews/${reviewId}`;
  const contribute = (more: object) =>
    system.post(giver, `${path}/contributions`, { assignmentId, text: 'Good.', ...more });
  const release = (relation: string) => system.post(hr, `${path}/input-releases`, { relation });
  const policy = { version: '1', mergedInput: { relations: ['peer', 'peer'], k: 2 } };
  const cycle = reviewCycle('Others', `${year + 2}-12-31`, { policy });
  const refused = [
    [await system.post(hr, '/cycles', cycle), 400, 'body/policy/mergedInput/k'],
    [await release('self'), 400, 'body/relation'],
    [await release('upward'), 422, 'body/relation'],
    [await contribute({ text: ' ' }), 400, 'body/text'],
    [await contribute({ ratings: [{ dimension: 'luck', mark: 3 }] }), 422, 'body/ratings/0/dimension'],
    [await contribute({ ratings: [{ dimension: 'quality', mark: 7 }] }), 422, 'body/ratings/0/mark'],
  ] as const;
  for (const [reply, status, field] of refused)
    expect(reply).toMatchObject({
      status,
      body: { fields: expect.arrayContaining([expect.objectContaining({ path: field })]) },
    });
};

type Racing = { system: System; people: Staff; peers: readonly Member[]; cycleId: string };

/** Expects that of a contribution and a decline that are sent together one is accepted, and that the other is refused from then on. */
export const contributesOrDeclines = async ({ system, people, peers, cycleId }: Racing): Promise<void> => {
  const subject = await people.join('Uma', ['employee'], people.rater);
  const review = await openReview(system, people, { subject, cycleId });
  const path = `/reviews/${review.reviewId}`;
  for (const peer of peers) {
    const assignmentId = await review.assign(peer, 'peer');
    const send = () =>
      Promise.all([
        system.post(peer, `${path}/contributions`, { assignmentId, text: 'Good.' }),
        system.post(peer, `${path}/participants/${assignmentId}/decline`, { reason: 'I know too little.' }),
      ]);
    const accepted = (await send()).map(({ status }) => status < 300);
    expect(accepted.filter(Boolean)).toHaveLength(1);
    expect((await send()).map(({ status }) => status < 300)).toEqual(accepted);
  }
};

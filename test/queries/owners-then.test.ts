import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  goalOf,
  okrCycle,
  openReview,
  reviewCycle,
  type Staff,
  staff,
  year,
} from '../journeys/organisation.fixture.ts';
import { startSystem, type System } from '../system.ts';

let system: System;
let people: Staff;
let goalId: string;
let scorecardId: string;
beforeAll(async () => {
  system = await startSystem({ reactor: false });
  people = await staff(system);
  const { hr, subject, peer } = people;
  const strategist = await system.caller(['strategist'], subject);
  const perspectives = [{ perspectiveId: 'customer', name: 'Customer', weight: 1 }];
  const draft = { name: 'Strategy', level: 'enterprise', perspectives };
  scorecardId = (await system.does(strategist, '/scorecards', draft)).id;
  const aim = { perspectiveId: 'customer', name: 'Loved', weight: 1 };
  const { id: objectiveId } = await system.does(strategist, `/scorecards/${scorecardId}/objectives`, aim);
  const { id: cycleId } = await system.does(hr, '/cycles', okrCycle('OKRs'));
  const goal = goalOf(subject, cycleId, { strategicObjective: { scorecardId, objectiveId } });
  goalId = (await system.does(subject, '/goals', goal)).id;
  const owner = { kind: 'person', id: peer.personId };
  await system.does(people.rater, `/goals/${goalId}/owner`, { owner, reason: 'Moved to another team.' });
});
afterAll(() => system.stop());

const sam = () => ({ owner: { id: people.subject.personId, name: 'Sam' }, accountableName: 'Sam' });
const pia = () => ({ owner: { id: people.peer.personId, name: 'Pia' }, accountableName: 'Pia' });

describe('a goal that changed hands after its period', () => {
  test('shows all its owners, oldest first', async () => {
    expect(await system.reads(people.hr, `/goals/${goalId}`)).toMatchObject({
      ...pia(),
      owners: [
        { ...sam(), occurredAt: `${year}-01-05T09:00:00.000Z`, backdated: true },
        { ...pia(), backdated: false },
      ],
    });
  });

  test('shows the owner of then beside that of today on a scorecard over a past range', async () => {
    type Card = { perspectives: { objectives: { goals: object[] }[] }[] };
    const goals = async (query: string): Promise<object[] | undefined> => {
      const card = await system.reads<Card>(people.subject, `/scorecards/${scorecardId}${query}`);
      return card.perspectives[0]?.objectives[0]?.goals;
    };
    expect(await goals(`?from=${year}-01-01&to=${year}-12-31`)).toMatchObject([
      { ...pia(), ownerThen: sam() },
    ]);
    expect(await goals(`?from=${year}-01-01`)).toMatchObject([{ ...pia(), ownerThen: null }]);
  });

  test('is named in the review of whoever owned it in the evaluation period', async () => {
    const { hr, subject, peer } = people;
    const { id: cycleId } = await system.does(hr, '/cycles', reviewCycle('Reviews', `${year + 2}-12-31`));
    const notCited = async (of: typeof subject): Promise<object[]> => {
      const { reviewId } = await openReview(system, people, { subject: of, cycleId });
      type Summary = { goalResults: { notCited: object[] } };
      return (await system.reads<Summary>(hr, `/review-summaries/${reviewId}`)).goalResults.notCited;
    };
    expect(await notCited(subject)).toMatchObject([{ goalId, ...pia(), ownerThen: sam() }]);
    expect(await notCited(peer)).toEqual([]);
  });
});

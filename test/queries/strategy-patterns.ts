import { expect, test } from 'vitest';
import { goalOf, type Staff, year } from '../journeys/organisation.fixture.ts';
import type { System } from '../system.ts';

type Made = { system: System; people: Staff } & Record<'cycle' | 'unitCard' | 'loved', string>;

/** The tests of patterns over perspectives, with a cycle and the card of a unit: its objective `loved` lies in `customer`, and `learning` is empty. */
export const patternTests = (made: () => Made): void => {
  test('goals that are met in one perspective and missed in another are a pattern', async () => {
    const { system, people, cycle, unitCard, loved } = made();
    const strategist = await system.caller(['strategist'], people.boss);
    const { id: learned } = await system.does(strategist, `/scorecards/${unitCard}/objectives`, {
      perspectiveId: 'learning',
      name: 'Learned',
    });
    const closeOne = async (objectiveId: string, reached: number): Promise<void> => {
      const strategicObjective = { scorecardId: unitCard, objectiveId };
      const goal = goalOf(people.peer, cycle, { title: 'Closed', strategicObjective });
      const { id } = await system.does(people.peer, '/goals', goal);
      const { keyResults } = await system.reads<{ keyResults: { keyResultId: string }[] }>(
        people.peer,
        `/goals/${id}`,
      );
      await system.does(people.peer, `/goals/${id}/check-ins`, {
        keyResultId: keyResults[0]?.keyResultId,
        value: { kind: 'number', number: reached },
        status: 'complete',
        occurredAt: `${year}-06-01T09:00:00.000Z`,
      });
      await system.does(people.peer, `/goals/${id}/close`, { score: 0.5 });
    };
    for (let i = 0; i < 5; i += 1) {
      await closeOne(loved, 45);
      await closeOne(learned, 65);
    }
    expect(await system.reads(people.peer, '/strategy-patterns?person=me')).toMatchObject({
      scorecards: [
        {
          perspectives: [
            { name: 'Customer', closed: 5, met: 0 },
            { name: 'Learning', closed: 5, met: 5 },
          ],
          patterns: [{ meets: 'learning', misses: 'customer' }],
        },
      ],
    });
  });
};

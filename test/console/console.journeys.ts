import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TokenRole } from '@cairn/contracts/actor.values';
import type { DemoSystem } from '../rebuild/demo.system.ts';
import { auditJourneys } from './audit.journeys.ts';
import { startBrowser } from './browser.ts';
import { goalsJourneys } from './goals.journeys.ts';
import { type OpenConsole, openConsole } from './open-console.ts';
import { reviewJourneys } from './reviews.journeys.ts';
import { fairnessJourneys } from './fairness.journeys.ts';
import { roleJourneys } from './roles.journeys.ts';
import { signInJourneys } from './sign-in.journeys.ts';
import { strategyJourneys } from './strategy.journeys.ts';
import { type Visitor, visitorOf } from './visitor.ts';
import { weekJourneys } from './week.journeys.ts';

type Given = { system: DemoSystem; people: Record<TokenRole, string> };

const rooms = [
  ['the entrance', signInJourneys],
  ['audit', auditJourneys],
  ['the week', weekJourneys],
  ['goals', goalsJourneys],
  ['reviews', reviewJourneys],
  ['strategy', strategyJourneys],
  ['fairness', fairnessJourneys],
] as const;

/** What people do in the console of the demo, in a real browser. */
export const consoleJourneys = (given: () => Given): void => {
  describe('the console', () => {
    let pages: OpenConsole;
    let visitor: Visitor;

    beforeAll(async () => {
      const { system, people } = given();
      pages = await openConsole(system, { commandUrl: system.commandUrl, people });
      visitor = visitorOf(await startBrowser(), pages);
    });
    afterAll(async () => {
      await visitor?.leave();
      await pages?.stop();
    });

    describe.each(rooms)('%s', (_room, journeys) => {
      // A page that stays open goes on reading what changes.
      afterAll(() => visitor.rest());
      journeys(
        () => visitor,
        () => given().system,
      );
    });

    describe('all rooms', () => {
      afterAll(() => visitor.rest());
      roleJourneys(() => ({ ...given(), visitor }));
    });

    test('no page has an error, and the security policy refuses nothing', () => {
      expect(visitor.complaints).toEqual([]);
    });
  });
};

import { relationsIn } from '@cairn/access/matching';
import { access, type Action } from '@cairn/access/table';
import { beforeAll, describe, expect, test } from 'vitest';
import { queryActions } from './api-types.ts';
import { type PageOfConsole, pagesOfConsole, questionsOfPages } from './pages.questions.ts';

/** Parts of a page that are not asked for, or are refused in a sentence, although the page is in the menu of the role. */
const withheld = [
  'strategist at /console/: /v1/feedback-requests',
  'strategist at /console/: /v1/review-summaries',
  'hr at /console/fairness: /v1/cycles/{cycleId}/fairness/tables',
  'manager at /console/calibrations: /v1/cycles/{cycleId}/population',
];

/** Which queries the pages ask, beside the access table. */
export const pagesMayAsk = (): void => {
  describe('the pages of the console', () => {
    let questions: Awaited<ReturnType<typeof questionsOfPages>>;
    let actions: ReadonlyMap<string, string>;
    let pages: readonly PageOfConsole[];

    beforeAll(async () => {
      [questions, actions, pages] = await Promise.all([questionsOfPages(), queryActions(), pagesOfConsole()]);
    });

    test('every page asks something, and only what has a line in the access table', () => {
      expect([...questions.keys()]).toEqual(pages.map(({ path }) => path));
      for (const [path, asked] of questions) {
        expect({ path, asks: asked.length > 0 }).toEqual({ path, asks: true });
        expect(asked.filter((query) => !((actions.get(query) ?? '') in access))).toEqual([]);
      }
    });

    test('the menu shows a role only pages that it may ask for', () => {
      const refused = pages.flatMap(({ path, nav }) =>
        (nav?.roles ?? []).flatMap((role) =>
          (questions.get(path) ?? [])
            .filter((query) => relationsIn([role], actions.get(query) as Action).size === 0)
            .map((query) => `${role} at ${path}: ${query}`),
        ),
      );
      expect(refused.sort()).toEqual([...withheld].sort());
    });
  });
};

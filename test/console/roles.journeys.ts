import type { TokenRole } from '@cairn/contracts/actor.values';
import { isThorough } from '@cairn/testing/limits';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import type { System } from '../system.ts';
import { pagesOfConsole } from './pages.questions.ts';
import { secretsOf } from './secrets.ts';
import { settled } from './settled.ts';
import type { Visitor } from './visitor.ts';

type Given = { system: System; people: Record<TokenRole, string>; visitor: Visitor };

const roles = ['employee', 'manager', 'hr', 'auditor', 'strategist', 'fairness'] as const;

const refusal =
  /You may not see this\.|There is nothing here, or you may not see it\.|Your role may not read/;
// What nobody should read: an id, or what is left of a value that is not there.
const raw = /[0-9a-f]{8}-[0-9a-f]{4}-|\bundefined\b|\bNaN\b|\[object |\bnull\b/;

/** What a page says once it has drawn what it asked for. */
const textOf = async (page: Page): Promise<string> => {
  await page.locator('h1', { hasNotText: 'There is no such page' }).first().waitFor();
  await settled(page);
  return page.locator('main').innerText();
};

/** Every page of the console with the things that it is about, or as many of them as fit into a short run. */
const pathsFor = async (role: (typeof roles)[number], ids: Readonly<Record<string, string>>) => {
  const all = (await pagesOfConsole()).map(({ path }) =>
    path.replaceAll(/:(\w+)/g, (_, name: string) => ids[name] ?? ''),
  );
  // Each page is visited by one role at least, and by every role if there is time.
  return isThorough ? all : all.filter((_path, at) => at % roles.length === roles.indexOf(role));
};

/** What somebody is answered at each address, refused or not. An answer that comes too late is no refusal. */
const answersTo = async (
  { system, caller }: { system: System; caller: Caller },
  urls: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> => {
  const answers = new Map<string, string>();
  const ask = async (url: string): Promise<number> => {
    const { status, text } = await system.get(caller, url);
    answers.set(url, text);
    return status;
  };
  for (const url of urls) await expect.poll(() => ask(url)).toBeLessThan(500);
  return answers;
};

/** What each role sees on the pages of the console. */
export const roleJourneys = (given: () => Given): void => {
  describe('each role sees only what it may', () => {
    let known: Awaited<ReturnType<typeof secretsOf>> | undefined;

    test.each(roles)('%s finds on each page data or a plain refusal', async (role) => {
      const { system, people, visitor } = given();
      known ??= await secretsOf(system);
      const { ids, secrets } = known;
      const caller = await system.caller([role], { personId: people[role] });
      const answers = await answersTo({ system, caller }, new Set(secrets.map(({ url }) => url)));
      const hidden = secrets.filter(({ url, text }) => !answers.get(url)?.includes(text));
      expect({ hides: hidden.length > 0 }).toEqual({ hides: !['hr', 'auditor'].includes(role) });
      const { page } = await visitor.arrive(role);
      const failed: string[] = [];
      const listen = (reply: { status: () => number; url: () => string }): void => {
        // The console renews a token that has ended on a slow machine, and asks again.
        if (reply.status() >= 400 && ![401, 403, 404].includes(reply.status()))
          failed.push(`${reply.status()} ${reply.url()}`);
      };
      page.on('response', listen);
      for (const path of await pathsFor(role, ids)) {
        await visitor.arrive(role, path.slice('/console/'.length));
        const text = await textOf(page);
        expect({ path, raw: raw.exec(text)?.[0] }).toEqual({ path, raw: undefined });
        expect({ path, told: hidden.filter((secret) => text.includes(secret.text)) }).toEqual({
          path,
          told: [],
        });
        const refused = refusal.test(text);
        expect({ path, failure: !refused && /Try again/.test(text) }).toEqual({ path, failure: false });
      }
      page.off('response', listen);
      expect(failed).toEqual([]);
    });
  });
};

import { expect } from 'vitest';
import type { Caller } from '../client.ts';
import type { System } from '../system.ts';

type Watching = {
  lookers: readonly Caller[];
  /** What the ids in paths name. */
  ids: Readonly<Record<string, string>>;
  /** Lists in which it could show. */
  lists: RegExp;
};

/** Every query about these things, and the lists. */
const queriesOf = async ({ query }: System, { ids, lists }: Watching): Promise<string[]> => {
  const { paths } = (await query.inject({ url: '/openapi.json' })).json<{ paths: Record<string, object> }>();
  const named = (path: string): string =>
    path.replaceAll(/\{(\w+)\}/g, (all, name: string) => ids[name] ?? all);
  return Object.keys(paths)
    .filter((path) => !named(path).includes('{') && (named(path) !== path || lists.test(path)))
    .map((path) => named(path).replace('/v1', ''));
};

// Every answer says up to which place in the whole log it reads, and every refusal has an id of its own.
const ofTheMoment = /"(position|eventId|traceId)":"[^"]*"/g;

const textsIn = (answers: Iterable<string> | undefined): number =>
  new Set([...(answers ?? [])].join(' ').match(/Word of [A-Z]\w+/g)).size;

/** People who ask every query again and again, and compare what they see: statuses, ETags and bodies. */
export const watching = async (system: System, watched: Watching) => {
  const { lookers } = watched;
  const seenBy = async (looker: Caller, queries: readonly string[]) => {
    const answers = await Promise.all(queries.map((path) => system.get(looker, path)));
    return new Map(
      answers.map(({ status, headers, text }, i): [string, string] => [
        queries[i] ?? '',
        `${status} ${String(headers['etag'])} ${text.replaceAll(ofTheMoment, '')}`,
      ]),
    );
  };
  const seen = new Map<Caller, Awaited<ReturnType<typeof seenBy>>>();
  const look = async (looker: Caller) => {
    const now = await seenBy(looker, [...(seen.get(looker)?.keys() ?? [])]);
    const before = seen.get(looker);
    seen.set(looker, now);
    return { before, now };
  };
  const queries = await queriesOf(system, watched);
  for (const looker of lookers) {
    const first = [...(await seenBy(looker, queries))];
    // What a role may not ask at all never changes.
    seen.set(looker, new Map(first.filter(([, answer]) => !answer.startsWith('403'))));
    // Once more, because the first look may be recorded and shown.
    expect((await look(looker)).now.size).toBeGreaterThan(3);
  }
  return {
    /** Expects that nobody but the giver sees a difference. */
    seesNothingNew: async (giver: Caller): Promise<void> => {
      for (const looker of lookers) {
        const { before, now } = await look(looker);
        if (looker !== giver) expect(now).toEqual(before);
      }
    },
    /** Expects that everybody sees no text more than before, or at least `k` more. */
    seesAtLeast: async (k: number): Promise<void> => {
      for (const looker of lookers) {
        const { before, now } = await look(looker);
        const more = textsIn(now.values()) - textsIn(before?.values());
        expect(more === 0 || more >= k).toBe(true);
      }
    },
    textsSeenBy: (looker: Caller): number => textsIn(seen.get(looker)?.values()),
  };
};

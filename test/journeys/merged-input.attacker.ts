import fc from 'fast-check';
import { expect } from 'vitest';
import type { Caller } from '../client.ts';
import type { System } from '../system.ts';
import { type Member, openReview, type Staff } from './organisation.fixture.ts';

type Attacked = { system: System; people: Staff; peers: readonly Member[]; cycleId: string };

const k = 3;

/** Lists in which a review could show. */
const lists = /^\/v1\/(review-|nominations|contributions)/;

/** Every query about a review, and the lists of reviews. */
const queriesOf = async ({ query }: System, reviewId: string): Promise<string[]> => {
  const { paths } = (await query.inject({ url: '/openapi.json' })).json<{ paths: Record<string, object> }>();
  return Object.keys(paths)
    .map((path) => path.replace('{reviewId}', reviewId))
    .filter((path) => !path.includes('{') && (path.includes(reviewId) || lists.test(path)))
    .map((path) => path.replace('/v1', ''));
};

// Every answer says up to which place in the whole log it reads, and every refusal has an id of its own.
const ofTheMoment = /"(position|eventId|traceId)":"[^"]*"/g;

/**
 * Peers contribute one after the other in an order that a seed gives, and after each step the rater and a peer ask
 * every query about the review. Expects that all but the giver see no difference, until a release shows `k` texts or more at once.
 */
export const seesOnlyWholeGroups = async ({ system, people, peers, cycleId }: Attacked): Promise<void> => {
  const subject = await people.join('Vera', ['employee'], people.rater);
  const { reviewId, on, assign } = await openReview(system, people, { subject, cycleId });
  const assignments = new Map<Member, string>();
  const givers = peers.slice(0, k + 1);
  for (const each of givers) assignments.set(each, await assign(each, 'peer'));
  const [witness] = givers;
  if (!witness) throw new Error('nobody contributes');
  const lookers: Caller[] = [people.rater, witness];

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
  const textsIn = (answers: Iterable<string> | undefined): number =>
    new Set([...(answers ?? [])].join(' ').match(/Word of [A-Z]\w+/g)).size;

  const queries = await queriesOf(system, reviewId);
  for (const looker of lookers) {
    const first = [...(await seenBy(looker, queries))];
    // What a role may not ask at all never changes.
    seen.set(looker, new Map(first.filter(([, answer]) => !answer.startsWith('403'))));
    // Once more, because the first look may be recorded and shown.
    expect((await look(looker)).now.size).toBeGreaterThan(3);
  }
  const [order = []] = fc.sample(fc.shuffledSubarray(givers, { minLength: givers.length }), {
    numRuns: 1,
    seed: 20_261,
  });
  for (const [i, giver] of order.entries()) {
    await on(giver, 'contributions', { assignmentId: assignments.get(giver), text: `Word of ${giver.name}` });
    for (const looker of lookers) {
      const { before, now } = await look(looker);
      if (looker !== giver) expect(now).toEqual(before);
    }
    // Too few the first time.
    if (i + 1 !== k - 1 && i + 1 !== k + 1) continue;
    await on(people.hr, 'input-releases', { relation: 'peer' });
    for (const looker of lookers) {
      const { before, now } = await look(looker);
      const more = textsIn(now.values()) - textsIn(before?.values());
      expect(more === 0 || more >= k).toBe(true);
    }
  }
  expect(textsIn(seen.get(people.rater)?.values())).toBe(k + 1);
};

import { createHash } from 'node:crypto';
import { rounds } from '@cairn/testing/limits';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Action,
  lookers,
  type Peer,
  peers,
  type ReleasedGroup,
  type Secret,
} from './merged-input.setting.ts';
import { play, type World } from './merged-input.world.ts';

const anyPeer = fc.constantFrom(...peers);
const does = (...what: Exclude<Action['do'], 'contribute' | 'release' | 'nothing'>[]) =>
  fc.record({ do: fc.constantFrom(...what), who: anyPeer });
const anyAction: fc.Arbitrary<Action> = fc.oneof(
  { weight: 8, arbitrary: does('assign', 'nominate', 'approve') },
  { weight: 2, arbitrary: does('decline', 'drop', 'promote', 'demote', 'hand') },
  {
    weight: 14,
    arbitrary: anyPeer.map((who): Action => ({ do: 'contribute', who, content: { text: '', mark: 1 } })),
  },
  { weight: 4, arbitrary: fc.constant<Action>({ do: 'release' }) },
);
/** A text of its own for each place in a script. The detector of unsupported claims flags every other one. */
const textAt = (i: number): string => (i % 2 === 0 ? `text ${i}` : `text ${'x'.repeat(i)}`);

/** Most peers are there from the start; every contribution has a text of its own. */
const anyScript: fc.Arbitrary<Action[]> = fc
  .tuple(
    fc.shuffledSubarray([...peers], { minLength: 5 }),
    fc.array(fc.tuple(anyAction, fc.integer({ min: 1, max: 5 })), { minLength: 15, maxLength: 30 }),
  )
  .map(([first, rest]) => [
    ...first.map((who): Action => ({ do: 'assign', who })),
    ...rest.map(
      ([action, mark], i): Action =>
        action.do === 'contribute' ? { ...action, content: { text: textAt(i), mark } } : action,
    ),
    { do: 'release' },
  ]);

/** Two groups, one after the other, and one who waits. */
const twoGroups: Action[] = [
  ...peers.map((who): Action => ({ do: 'assign', who })),
  ...peers.flatMap((who, i): Action[] => [
    ...(i === 3 || i === 6 ? [{ do: 'release' } as const] : []),
    { do: 'contribute', who, content: { text: textAt(i), mark: 1 + (i % 5) } },
  ]),
  { do: 'release' },
];

const secretOf =
  (seed: number): Secret =>
  (place) =>
    createHash('sha256').update(`${seed} ${place}`).digest('hex');

const placeIn = (giver: Peer): string => `contribution review assignment of ${giver}`;

/** The same secret with the places of two givers exchanged: to those who do not know it, either is as likely. */
const exchanged =
  (secret: Secret, a: Peer, b: Peer): Secret =>
  (place) => {
    const other = new Map([
      [placeIn(a), placeIn(b)],
      [placeIn(b), placeIn(a)],
    ]);
    return secret(other.get(place) ?? place);
  };

type Member = ReleasedGroup['members'][number];

/** The script in which two givers of a group wrote each other's words. */
const withWordsExchanged = (script: readonly Action[], a: Member, b: Member): Action[] => {
  const contentAt = (i: number) => {
    const action = script[i];
    return action?.do === 'contribute' ? action.content : { text: '', mark: 1 };
  };
  return script.map((action, i): Action => {
    if (action.do !== 'contribute' || (i !== a.at && i !== b.at)) return action;
    return { ...action, content: contentAt(i === a.at ? b.at : a.at) };
  });
};

const without = (script: readonly Action[], at: number): Action[] =>
  script.map((action, i): Action => (i === at ? { do: 'nothing' } : action));

/** What everybody saw but these people, who know what they wrote themselves. */
const seenByOthers = ({ seen }: World, ...givers: readonly Peer[]) =>
  Object.fromEntries(Object.entries(seen).filter(([looker]) => !givers.some((giver) => giver === looker)));

/** The other places at which a giver could have made their only contribution, between the same releases. */
const otherMoments = (script: readonly Action[], { giver, at }: Member): number[] => {
  const isOf = (action: Action): boolean => 'who' in action && action.who === giver;
  const isEdge = (action: Action): boolean =>
    action.do === 'release' || action.do === 'promote' || action.do === 'demote' || action.do === 'hand';
  const stops = script.flatMap((action, i) => (i !== at && (isOf(action) || isEdge(action)) ? [i] : []));
  const before = Math.max(-1, ...stops.filter((i) => i < at));
  const after = Math.min(script.length, ...stops.filter((i) => i > at));
  return script.flatMap((action, i) => (i > before && i < after && action.do === 'nothing' ? [i] : []));
};

const moved = (script: readonly Action[], from: number, to: number): Action[] => {
  const action = script[from] as Action;
  return without(script, from).map((each, i) => (i === to ? action : each));
};

const chosen = <T>(from: readonly T[], seed: number): T | undefined => from[seed % Math.max(1, from.length)];

const met = { texts: 0, hidden: 0, found: 0, exchanged: 0, moved: 0, waiting: 0, later: 0 };

/** Every group has `k` givers who do not read it, and every text that somebody sees may come from `k` people whom they cannot tell apart. */
const hidesEveryGiver = ({ groups, texts, findings, accepted }: World, k: number): void => {
  for (const { members, readers } of groups) {
    expect(new Set(members.map(({ giver }) => giver)).size).toBeGreaterThanOrEqual(k);
    expect(readers).toEqual([]);
  }
  for (const looker of lookers) {
    const seen = new Set(texts[looker]);
    // What is found tells no more than the texts that it was found in.
    const vague = [...seen].filter((text) => !/\d/.test(text)).length;
    const found = seen.size > 0 ? [{ flagged: vague, texts: seen.size }] : [];
    expect(findings[looker]).toMatchObject(found);
    met.found += Number(vague > 0);
    for (const { members } of groups) {
      const shown = members.filter(({ at }) => {
        const action = accepted[at];
        return action?.do === 'contribute' && seen.has(action.content.text);
      });
      const others = new Set(members.map(({ giver }) => giver).filter((giver) => giver !== looker));
      if (shown.length === 0) met.hidden += Number(seen.size > 0 || others.size < members.length);
      else {
        met.texts += 1;
        expect(shown).toHaveLength(members.length);
        expect(others.size).toBeGreaterThanOrEqual(k);
      }
    }
  }
};

test('nobody but HR and auditors can tell who wrote what, when, or that somebody has written', async () => {
  const anyWorld = fc.record({ script: anyScript, seed: fc.nat(), k: fc.constantFrom(3, 3, 4) });
  await fc.assert(
    fc.asyncProperty(anyWorld, async ({ script, seed, k }) => {
      const secret = secretOf(seed);
      const world = await play(script, { k, secret });
      const { accepted, groups } = world;
      const like = (other: readonly Action[], hidden = secret) => play(other, { k, secret: hidden });
      hidesEveryGiver(world, k);
      met.later += Number(groups.length > 1);

      const group = chosen(groups, seed);
      const [a, b] = [chosen(group?.members ?? [], seed), chosen(group?.members ?? [], seed + 1)];
      if (a && b) {
        const other = withWordsExchanged(accepted, a, b);
        const alike = await like(other, exchanged(secret, a.giver, b.giver));
        expect(seenByOthers(alike, a.giver, b.giver)).toEqual(seenByOthers(world, a.giver, b.giver));
        met.exchanged += 1;
      }

      const written = accepted.flatMap((action, at) =>
        action.do === 'contribute' ? [{ giver: action.who, at }] : [],
      );
      const one = chosen(written, seed);
      const to = one && chosen(otherMoments(accepted, one), seed);
      if (one && to !== undefined) {
        const alike = await like(moved(accepted, one.at, to));
        expect(seenByOthers(alike, one.giver)).toEqual(seenByOthers(world, one.giver));
        met.moved += 1;
      }
      const isReleased = ({ at }: Member) =>
        groups.some(({ members }) => members.some((member) => member.at === at));
      const waiting = chosen(
        written.filter((each) => !isReleased(each)),
        seed,
      );
      if (waiting) {
        const alike = await like(without(accepted, waiting.at));
        expect(seenByOthers(alike, waiting.giver)).toEqual(seenByOthers(world, waiting.giver));
        met.waiting += 1;
      }
    }),
    { numRuns: rounds(12), endOnFailure: true, examples: [[{ script: twoGroups, seed: 1, k: 3 }]] },
  );
  expect(Object.entries(met).filter(([, count]) => count === 0)).toEqual([]);
});

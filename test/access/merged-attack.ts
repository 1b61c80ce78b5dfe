import { createHash } from 'node:crypto';
import { rounds } from '@cairn/testing/limits';
import fc from 'fast-check';
import { expect } from 'vitest';
import {
  type Action,
  lookers,
  type Peer,
  type Play,
  type ReleasedGroup,
  type Secret,
  type World,
} from './merged-input.setting.ts';

const secretOf =
  (seed: number): Secret =>
  (place) =>
    createHash('sha256').update(`${seed} ${place}`).digest('hex');

/** The same secret with two places exchanged: to those who do not know it, either is as likely. */
const exchanged =
  (secret: Secret, a: string, b: string): Secret =>
  (place) => {
    const other = new Map([
      [a, b],
      [b, a],
    ]);
    return secret(other.get(place) ?? place);
  };

type Member = ReleasedGroup['members'][number];
/** What somebody wrote at a place in a script. */
type Written = Omit<Member, 'place'>;

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
const otherMoments = (script: readonly Action[], { giver, at }: Written): number[] => {
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

const nothingMet = () => ({ texts: 0, hidden: 0, found: 0, exchanged: 0, moved: 0, waiting: 0, later: 0 });

/** Every group has `k` givers who do not read it, and every text that somebody sees may come from `k` people whom they cannot tell apart. */
const hidesEveryGiver = (
  { groups, texts, findings, accepted }: World,
  { k, met }: { k: number; met: ReturnType<typeof nothingMet> },
): void => {
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

type Attack = {
  play: Play;
  anyScript: fc.Arbitrary<Action[]>;
  /** A script with two groups and one who waits. */
  twoGroups: readonly Action[];
  /** How many givers a group has at least. */
  ks: readonly [number, ...number[]];
};

/** Tries scripts, and expects that nobody but HR and auditors can tell who wrote what, when, or that somebody has written. */
export const attack = async ({ play, anyScript, twoGroups, ks }: Attack): Promise<void> => {
  const met = nothingMet();
  const anyWorld = fc.record({ script: anyScript, seed: fc.nat(), k: fc.constantFrom(...ks) });
  await fc.assert(
    fc.asyncProperty(anyWorld, async ({ script, seed, k }) => {
      const secret = secretOf(seed);
      const world = await play(script, { k, secret });
      const { accepted, groups } = world;
      const like = (other: readonly Action[], hidden = secret) => play(other, { k, secret: hidden });
      hidesEveryGiver(world, { k, met });
      met.later += Number(groups.length > 1);

      const group = chosen(groups, seed);
      const [a, b] = [chosen(group?.members ?? [], seed), chosen(group?.members ?? [], seed + 1)];
      if (a && b) {
        const other = withWordsExchanged(accepted, a, b);
        const alike = await like(other, exchanged(secret, a.place, b.place));
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
      const isReleased = ({ at }: Written) =>
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
    { numRuns: rounds(8), endOnFailure: true, examples: [[{ script: [...twoGroups], seed: 1, k: ks[0] }]] },
  );
  expect(Object.entries(met).filter(([, count]) => count === 0)).toEqual([]);
};

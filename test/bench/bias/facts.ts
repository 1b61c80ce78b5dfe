import type { AffinityFacts } from '@cairn/bias/affinity';
import type { SelectionTable } from '@cairn/bias/four-fifths';
import { bandsOf } from '@cairn/bias/group-tables';
import type { HaloFacts } from '@cairn/bias/halo';
import type { OrderFacts } from '@cairn/bias/order';
import { countMarks } from '@cairn/bias/mark-counts';
import type { RaterMarks } from '@cairn/bias/raters';
import type { ScoreTable } from '@cairn/bias/score-impact';
import type { SelfManagerGapFacts } from '@cairn/bias/self-manager-gap';
import type { Rater, Scale } from './organisation.ts';

export const scaleMarks = ({ cuts }: Scale): number[] =>
  Array.from({ length: cuts.length + 1 }, (_, i) => i + 1);

export const raterMarks = (raters: readonly Rater[]): RaterMarks[] =>
  raters.map(({ raterId, people }) => ({
    raterId,
    ratings: people.map(({ mark, level }) => ({ mark, level: level === null ? null : `${level}` })),
  }));

export const inOrder = (raters: readonly Rater[]): OrderFacts => ({
  raters: raters.map(({ raterId, people }) => ({ raterId, ratings: people.map(({ mark }) => mark) })),
});

export const profiles = (raters: readonly Rater[]): HaloFacts => ({
  raters: raters.map(({ raterId, people }) => ({
    raterId,
    profiles: people.map(({ profile }) => profile.map((mark, i) => ({ dimension: `${i}`, mark }))),
  })),
});

/** For each person, both ratings and the gaps of all others. */
export const selfManagerPairs = (raters: readonly Rater[]): SelfManagerGapFacts[] => {
  const pairs = raters.flatMap(({ people }) =>
    people.flatMap(({ self, mark }) => (self === null ? [] : [{ self, manager: mark }])),
  );
  const all = countMarks(pairs.map(({ self, manager }) => [self - manager, 1]));
  return pairs.map(({ self, manager }, i) => ({
    about: `${i}`,
    self,
    manager,
    gaps: countMarks([...all, [self - manager, -1]]),
  }));
};

const attributes = {
  sex: ['f', 'm'],
  age: ['young', 'middle', 'old'],
} as const;
type Attribute = keyof typeof attributes;
const named = Object.keys(attributes) as Attribute[];

/** For each group, the marks of its people and of all others by each rater. */
export const comparisons = (raters: readonly Rater[]): AffinityFacts => ({
  comparisons: named.flatMap((attribute) =>
    // Of two groups, one comparison tells all.
    attributes[attribute].slice(attributes[attribute].length === 2 ? 1 : 0).map((group) => ({
      about: `${attribute}/${group}`,
      raters: raters.map((rater) => ({
        belongs: rater[attribute] === group,
        inside: rater.people.flatMap((each) => (each[attribute] === group ? [each.mark] : [])),
        outside: rater.people.flatMap((each) => (each[attribute] === group ? [] : [each.mark])),
      })),
    })),
  ),
});

/** The marks of each group by rater. */
const groupsOf = (raters: readonly Rater[], attribute: Attribute): { group: string; byRater: number[][] }[] =>
  attributes[attribute].map((group) => ({
    group,
    byRater: raters.map(({ people }) =>
      people.filter((each) => each[attribute] === group).map(({ mark }) => mark),
    ),
  }));

const shareOf = (marks: readonly number[], band: readonly number[]) => ({
  n: marks.length,
  met: marks.filter((mark) => band.includes(mark)).length,
});

/** Who has a mark in the top band of the scale, and who in the bottom band. */
export const selections = (raters: readonly Rater[], scale: Scale): SelectionTable[] => {
  const bands = bandsOf(scaleMarks(scale));
  return named.flatMap((attribute) =>
    (['top', 'bottom'] as const).map((band) => ({
      about: `${attribute}/${band}`,
      favourable: band === 'top',
      groups: groupsOf(raters, attribute).map(({ group, byRater }) => ({
        group,
        ...shareOf(byRater.flat(), bands[band]),
        byRater: byRater.map((marks) => shareOf(marks, bands[band])),
      })),
    })),
  );
};

export const scoreTables = (raters: readonly Rater[]): ScoreTable[] =>
  named.map((attribute) => ({
    about: attribute,
    groups: groupsOf(raters, attribute).map(({ group, byRater }) => ({
      group,
      marks: byRater.flat(),
      byRater,
    })),
    unknown: [],
  }));

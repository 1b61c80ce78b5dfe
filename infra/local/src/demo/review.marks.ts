import type { Company, Member } from './people.ts';
import type { Random } from './random.ts';
import { dimensions } from './review.words.ts';

/** Marks by dimension of somebody who thinks of this mark over all. */
export const ratingsBy = (chance: Random, around: number) => {
  const low = Math.max(1, around - 1);
  const marks = dimensions.map(() =>
    chance.next() < 0.6 ? around : chance.pick([low, Math.min(5, around + 1)]),
  );
  // The first and the last dimension always differ, because nobody is equally good at everything.
  marks[0] = around;
  marks[marks.length - 1] = around === 5 ? 4 : around + 1;
  return dimensions.map(({ dimension }, index) => ({ dimension, mark: marks[index] ?? around }));
};

/** The marks of somebody who sees one dimension a mark higher or lower. */
export const almost = (chance: Random, ratings: ReturnType<typeof ratingsBy>) => {
  const at = 1 + Math.floor(chance.next() * (ratings.length - 2));
  const by = chance.next() < 0.5 ? -1 : 1;
  return ratings.map((each, i) =>
    i === at ? { ...each, mark: Math.min(5, Math.max(1, each.mark + by)) } : each,
  );
};

/** The last report of the manager who gives everybody the best mark rates themselves far lower. */
export const seesThemselvesLow = ({ members }: Company, { name, manager }: Member): boolean => {
  const rater = manager === null ? undefined : members.get(manager);
  const reports = [...members.values()].filter((each) => each.manager === manager);
  return rater?.rates === 'alike' && reports.at(-1)?.name === name;
};

/** The mark that a rater gives over all. */
export const markOf = (rater: Member, chance: Random): number => {
  if (rater.rates === 'alike') return 5;
  return chance.pick([2, 3, 3, 3, 4, 4, 4, 3, 5]);
};

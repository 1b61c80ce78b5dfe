import { type Random, random } from './random.ts';

export type Sex = 'female' | 'male';
/** How a mentor rates: fairly, or in one of the ways that the detectors over a cycle look for. */
type Habit = 'fair' | 'swinging' | 'lenient' | 'middle' | 'halo';
export type Trainee = {
  name: string;
  sex: Sex;
  mark: number;
  /** Marks by dimension; null if the mentor gives an overall mark only. */
  marks: readonly number[] | null;
};
export type MentorPlan = { sex: Sex; trainees: readonly Trainee[] };

const givenNames: Readonly<Record<Sex, string>> = {
  female: 'Ada, Bea, Carla, Dina, Edda, Fay, Gila, Hedy, Iris, Juno, Kira, Lena, Mona, Nora',
  male: 'Alan, Boris, Cem, David, Erik, Felix, Gus, Hugo, Ivan, Jan, Kurt, Lars, Milo, Nick',
};
const familyNames = ['Amsel', 'Birch', 'Cedar', 'Drake', 'Elm'];

const namesOf = (sex: Sex): string[] =>
  familyNames.flatMap((family) => givenNames[sex].split(', ').map((given) => `${given} ${family}`));

const habits: readonly Habit[] = ['swinging', 'lenient', 'middle', 'halo'];
const mentorCount = 20;
/** The detectors need 15 marks of one rater for order, 8 for leniency, and 30 of each sex for each sex. */
const traineeCounts: Readonly<Record<Habit, number>> = {
  fair: 6,
  swinging: 16,
  lenient: 8,
  middle: 10,
  halo: 6,
};

const clamped = (mark: number): number => Math.max(1, Math.min(5, mark));

/** Everybody gives their own sex more, and women get less than men. */
const usualMark = (chance: Random, { isOwn, sex }: { isOwn: boolean; sex: Sex }): number =>
  clamped(
    chance.pick([2, 3, 4, 4]) +
      (isOwn ? chance.pick([0, 1]) : 0) -
      (sex === 'female' ? chance.pick([0, 1, 1]) : 0),
  );

const markBy = (habit: Habit, place: number, usual: number): number => {
  if (habit === 'lenient') return clamped(usual + 2);
  if (habit === 'middle') return place === 0 ? 4 : 3;
  if (habit === 'swinging') return place % 2 === 0 ? 2 : 4;
  return usual;
};

/** Whether the mentor in this place also gives marks by dimension: the one with a halo and four fair ones. */
const assesses = (mentor: number): boolean => mentor >= habits.indexOf('halo') && mentor < 8;

const traineeOf = (
  chance: Random,
  { habit, place, sex, isOwn }: { habit: Habit; place: number; sex: Sex; isOwn: boolean },
): Omit<Trainee, 'name'> => {
  const mark = markBy(habit, place, usualMark(chance, { isOwn, sex }));
  const scattered = Array.from({ length: 5 }, () => 1 + Math.floor(chance.next() * 5));
  return { sex, mark, marks: habit === 'halo' ? scattered.map(() => mark) : scattered };
};

/**
 * Whom each mentor rates, and how, in the order of the ratings. Women and men take turns as mentors. Four mentors have a habit, and
 * there is a gap between the sexes. With this seed each detector over a cycle finds its case.
 */
export const mentorPlans = (): MentorPlan[] => {
  const chance = random(23);
  const names = { female: namesOf('female'), male: namesOf('male') };
  return Array.from({ length: mentorCount }, (_, mentor): MentorPlan => {
    const habit = habits[mentor] ?? 'fair';
    const own = mentor % 2 === 0 ? 'female' : 'male';
    const trainees = Array.from({ length: traineeCounts[habit] }, (_, place): Trainee => {
      // Marks that swing must not swing with the sex.
      const turn = habit === 'swinging' ? Math.floor(place / 2) : place;
      const sex = (turn + mentor) % 2 === 0 ? 'female' : 'male';
      const { marks, ...rated } = traineeOf(chance, { habit, place, sex, isOwn: own === sex });
      return { name: names[sex].shift() ?? '', ...rated, marks: assesses(mentor) ? marks : null };
    });
    return { sex: own, trainees };
  });
};

/** Somebody who was rated, by whom, whether inside the group, and whether their mark counts. */
type Judged = { raterId: string; isInside: boolean; isMet: boolean };

const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);
const shareOf = (people: readonly Judged[]): number =>
  sum(people.map(({ isMet }) => Number(isMet))) / people.length;

/** The area under cosᵏ from an angle to a right angle, by Simpson's rule. */
const areaFrom = (angle: number, k: number): number => {
  const steps = 20_000;
  const width = (Math.PI / 2 - angle) / steps;
  const heights = Array.from({ length: steps + 1 }, (_, i) => {
    const height = Math.max(0, Math.cos(angle + i * width)) ** k;
    if (i === 0 || i === steps) return height;
    return height * (i % 2 === 1 ? 4 : 2);
  });
  return (sum(heights) * width) / 3;
};

/** The two-sided chance of Student's t, with x = √freedom · tan(angle). */
const student = (t: number, freedom: number): number =>
  areaFrom(Math.atan(t / Math.sqrt(freedom)), freedom - 1) / areaFrom(0, freedom - 1);

/** How often two shares are as far apart if people of one rater are alike, person by person without the code that it is compared with. */
export const chanceByRater = (people: readonly Judged[]): number => {
  const [inside, outside] = [true, false].map((side) => people.filter(({ isInside }) => isInside === side));
  if (!inside || !outside) return Number.NaN;
  const raters = new Set(people.map(({ raterId }) => raterId));
  const teams = [...raters].map((id) => people.filter(({ raterId }) => raterId === id));
  const [n, all] = [people.length, shareOf(people)];
  const difference = Math.abs(shareOf(inside) - shareOf(outside));
  if (difference === 0) return 1;
  const withinFreedom = n - teams.length;
  const within = sum(teams.map((team) => team.length * shareOf(team) * (1 - shareOf(team)))) / withinFreedom;
  const ofTeams = sum(teams.map((team) => team.length * (shareOf(team) - all) ** 2)) / (teams.length - 1);
  const usual = (n - sum(teams.map((team) => team.length ** 2)) / n) / (teams.length - 1);
  const between = Math.max(0, (ofTeams - within) / usual);
  const uneven = sum(
    teams.map((team) => {
      const mine = team.filter(({ isInside }) => isInside).length;
      return (mine / inside.length - (team.length - mine) / outside.length) ** 2;
    }),
  );
  const variance = within * (1 / inside.length + 1 / outside.length) + between * uneven;
  const t = difference / Math.sqrt(variance);
  if (between === 0) return student(t, withinFreedom);
  const first = (uneven / usual) * ofTeams;
  const freedom = variance ** 2 / (first ** 2 / (teams.length - 1) + (variance - first) ** 2 / withinFreedom);
  return student(t, freedom);
};

export const search = {
  title: 'Search',
  box: 'Search people and goals',
  placeholder: 'Search',
  hint: 'Type a part of a name or a title into the box.',
  resultsFor: (text: string) => `Results for “${text}”`,
  people: 'People',
  noPeople: 'Nobody has this in their name.',
  goals: 'Goals',
  noGoals: 'No goal that you may see has this in its title.',
  theirGoals: 'Goals',
  goalsOf: (name: string) => `Goals of ${name}`,
};

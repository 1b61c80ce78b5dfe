export const releases = {
  title: 'Merged feedback',
  lead: 'Feedback that is to be shown merged waits here until enough people have given some and you release it.',
  person: 'About whom?',
  waiting: 'Waiting for a release',
  pieces: (count: number, audience: string) => `${count === 1 ? '1 piece' : `${count} pieces`}: ${audience}`,
  nothingWaits: 'Nothing is waiting.',
  notYours: 'Only HR sees what is waiting and releases it, and nobody does so about themselves.',
  release: 'Release what is dated in the cycle',
  chooseCycle: 'Choose a cycle: what is dated in its period is released.',
  done: 'Done. What enough people gave is listed below; the rest goes on waiting.',
  nothing:
    'Nothing was released: too few people gave feedback that is dated in the period of this cycle. It goes on waiting.',
  released: 'Released so far',
  none: 'Nothing has been released yet.',
  shown: 'Shown',
  texts: (count: number) => (count === 1 ? '1 text' : `${count} texts`),
  withheld: 'Withheld: too few people are left',
};

export const audit = {
  nav: 'Audit',
  trail: 'Review trail',
  trailLead: 'Who did what in which review, newest first.',
};

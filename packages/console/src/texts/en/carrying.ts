/** The words of carrying a goal over to another cycle. */
export const carrying = {
  title: 'Carry over to another cycle',
  lead: 'A new goal with the same text continues this one. What was not reached comes over.',
  keepParent: 'Keep what it contributes to',
  send: 'Carry over',
  noCycle: 'There is no other open cycle for goals.',
};

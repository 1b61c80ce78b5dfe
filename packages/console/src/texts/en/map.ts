/** The words of the strategy map. */
export const map = {
  title: 'Strategy map',
  lead: 'How the objectives lead to one another.',
  drawing: 'Objectives in layers, from the result at the top to what it rests on',
  marks: { leading: 'lead', lagging: 'lag' } as Readonly<Record<string, string>>,
  legend:
    'An arrow is a hypothesis: it leads from a cause to the effect that it should have. “lead” marks a KPI that moves first, “lag” one that shows the result.',
  links: 'What leads to what',
  noLinks: 'No objective is linked to another yet.',
  cause: 'Cause',
  effect: 'Effect',
  hypothesis: 'Why it should',
  said: 'Linked by',
};

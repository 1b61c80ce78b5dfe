/** The words of the page that drafts a scorecard. */
export const newCard = {
  open: 'New scorecard',
  title: 'New scorecard',
  lead: 'It begins with perspectives, or with all that a template has. Add objectives and KPIs to it next, and publish it when it is ready.',
  level: 'What is it for?',
  template: 'Template',
  noTemplate: 'None: only perspectives',
  nObjectives: (n: number) => (n === 1 ? '1 objective' : `${n} objectives`),
  perspectives: 'Perspectives',
  perspectivesHint: 'One on each line. They weigh alike until you set their weights.',
  unit: 'Unit',
  owner: 'Whose scorecard is it?',
  supportsHint: 'Optional: a scorecard of a higher level.',
  isPrivate: 'Only this person, the managers above, strategists, HR and auditors see it',
  send: 'Draft the scorecard',
};

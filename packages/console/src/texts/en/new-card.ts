/** The words of the page that drafts a scorecard. */
export const newCard = {
  open: 'New scorecard',
  title: 'New scorecard',
  lead: 'It begins with the four perspectives of a balanced scorecard. Add objectives and KPIs to it next, and publish it when it is ready.',
  level: 'What is it for?',
  unit: 'Unit',
  owner: 'Whose scorecard is it?',
  supportsHint: 'Optional: a scorecard of a higher level.',
  isPrivate: 'Only this person, the managers above, strategists, HR and auditors see it',
  send: 'Draft the scorecard',
};

/** Words that a model suggests to whoever writes in a review. */
export const suggesting = {
  title: 'Ask a model for words',
  lead: 'It is told what stands in the packet, without names and ratings, and suggests no mark. What you do with its words is recorded.',
  ask: {
    observation: 'A sentence on what happened',
    draft: 'A draft of the assessment',
    question: 'A question to ask yourself',
  },
  kinds: { observation: 'What happened', draft: 'Draft', question: 'Question' },
  asking: 'Asking …',
  accept: 'Use these words',
  seen: 'I have thought about it',
  edit: 'Change them first',
  yourWords: 'Your words instead',
  useEdited: 'Use my words',
  dismiss: 'Dismiss',
};

export const contributing = {
  title: 'My contributions',
  lead: 'What you wrote about others when they were reviewed. Nobody else reads it here.',
  titleOf: (name: string) => `Contribute to the review of ${name}`,
  empty: 'You have not contributed to a review yet. You are asked on “My week” when somebody needs it.',
  promise: (least: number) =>
    `Merged with what others write, and shown only if at least ${least} have answered. Your name is never shown with it.`,
  released: 'Shown, merged',
  notReleased: 'Not shown yet',
  text: 'Your words',
  textHint: 'About the work. Leave out what only you can know.',
  send: 'Send the contribution',
  decline: 'I cannot contribute',
  declineWhy: 'Why not',
  declineSend: 'Decline',
};

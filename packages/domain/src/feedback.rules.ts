import type { GiveFeedback } from '@cairn/contracts/feedback.commands';
import { refuseField } from '@cairn/contracts/rejection';

/** Refuses feedback to oneself and about somebody who is not registered. */
export const refuseSubject = ({ data, actor }: GiveFeedback, { subject }: { subject: boolean }): void => {
  if (data.subjectId === actor.personId)
    refuseField('feedback/to-oneself', 'Nobody gives feedback to themselves.', {
      path: 'subjectId',
      message: 'another person',
    });
  if (!subject)
    refuseField('feedback/unknown-subject', 'No such person is registered.', {
      path: 'subjectId',
      message: 'a registered person',
    });
};

import type { Api } from './api.ts';
import type { Dates } from './dates.ts';
import { type Company, memberNamed } from './people.ts';

/** Somebody asks two colleagues for feedback. One answers, and the answer is acknowledged; the other has not answered. */
export const loadFeedbackRequests = async ({
  api,
  dates,
  company,
}: {
  api: Api;
  dates: Dates;
  company: Company;
}): Promise<void> => {
  const employee = (name: string) => ({
    personId: memberNamed(company, name).personId,
    roles: ['employee'] as const,
  });
  const [asker, answering, silent] = [
    employee('Ines Prado'),
    employee('Wren Abbott'),
    employee('Karim Haddad'),
  ];
  const ask = ({ personId }: { personId: string }) =>
    api.send(asker, '/v1/feedback-requests', {
      key: personId,
      giverId: personId,
      subjectId: asker.personId,
      question: 'Which part of the release demo should I prepare better?',
      occurredAt: dates.at(9, 9),
    });
  const { id: requestId } = await ask(answering);
  await ask(silent);
  const { id } = await api.send(answering, '/v1/feedback', {
    key: requestId,
    subjectId: asker.personId,
    kind: 'constructive',
    text: 'The questions after the second slide; a page with figures would answer most of them.',
    audience: 'subject',
    requestId,
    occurredAt: dates.at(8, 9),
  });
  await api.send(asker, `/v1/feedback/${id}/acknowledge`, {
    key: 'first',
    comment: 'I will bring the figures next time.',
    occurredAt: dates.at(7, 9),
  });
};

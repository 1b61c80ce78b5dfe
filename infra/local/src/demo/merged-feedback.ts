import type { Api } from './api.ts';
import type { Dates } from './dates.ts';
import { type Company, hrFor, type Member } from './people.ts';

type Loading = { api: Api; dates: Dates; company: Company };

const texts = [
  'Asks the quiet people in a meeting for their view.',
  'Two of the last three plans named no owner for the follow-up.',
  'Sends the numbers a day before each review.',
  'Takes on too much near the end of a quarter.',
  'Helped us prepare the audit on one afternoon.',
];

type Heard = { cycleId: string; subject: Member; givers: readonly Member[] };

/** Has colleagues give merged feedback, and asks for its release. With fewer than five it keeps waiting. */
export const hearColleagues = async (
  { api, dates, company }: Loading,
  { cycleId, subject, givers }: Heard,
): Promise<void> => {
  const { personId: subjectId, employmentId } = subject;
  for (const [place, { personId }] of givers.entries())
    await api.send({ personId, roles: ['employee'] }, '/v1/feedback', {
      key: `merged-feedback-${employmentId}`,
      subjectId,
      kind: 'observation',
      text: texts[place],
      audience: 'subjectAndManager',
      attribution: 'merged',
      occurredAt: dates.at(60 - place, 10),
    });
  await api.send(hrFor(company, subject), `/v1/people/${subjectId}/merged-feedback/releases`, {
    key: 'period-over',
    cycleId,
  });
};

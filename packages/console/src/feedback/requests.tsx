import { query } from '../api/query.ts';
import { useList } from '../api/use-list.ts';
import { Listed } from '../look/listed.tsx';
import { nameText } from '../look/named.ts';
import { When } from '../look/when.tsx';
import { words } from '../texts/words.ts';
import type { Request } from './give-feedback.tsx';

type RequestsProps = {
  side: 'asked' | 'asking';
  round: number;
  /** Opens the form that answers one. */
  answer?: (request: Request) => void;
};

/** The requests that wait for the reader's answer, or those that the reader has sent. */
export const Requests = ({ side, round, answer }: RequestsProps) => {
  const list = useList(
    side,
    async (cursor, signal) => {
      const whose =
        side === 'asked' ? ({ giver: 'me', open: 'true' } as const) : ({ requester: 'me' } as const);
      const { requests, next } = await query('/v1/feedback-requests', {
        filters: { ...whose, ...(cursor && { cursor }) },
        signal,
      });
      return { rows: requests, next };
    },
    round,
  );
  return (
    <section class="card">
      <h2>{words.feedback[side]}</h2>
      <Listed list={list} empty={words.feedback.none[side]}>
        {(rows) => (
          <ul class="lines">
            {rows.map((request) => (
              <li key={request.requestId} class="line">
                <div class="line-head">
                  <div>
                    <span class="line-name">
                      {side === 'asked'
                        ? words.feedback.aboutPerson(nameText(request.subjectName))
                        : words.feedback.fromPerson(nameText(request.giverName))}
                    </span>
                    <div class="soft small">
                      {side === 'asked' && `${nameText(request.requesterName)} · `}
                      <When at={request.occurredAt} />
                    </div>
                  </div>
                  {side === 'asking' && (
                    <span class={`tag ${request.answered ? 'good' : ''}`}>
                      {request.answered ? words.feedback.answered : words.feedback.open}
                    </span>
                  )}
                  {answer && (
                    <button type="button" class="button" onClick={() => answer(request)}>
                      {words.feedback.answer}
                    </button>
                  )}
                </div>
                {request.question && <p class="said">{nameText(request.question)}</p>}
              </li>
            ))}
          </ul>
        )}
      </Listed>
    </section>
  );
};

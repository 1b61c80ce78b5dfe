import { query } from '../api/query.ts';
import { useList } from '../api/use-list.ts';
import { Listed } from '../look/listed.tsx';
import { words } from '../texts/words.ts';
import { FeedbackLine } from './feedback-line.tsx';

type FeedbackListProps = { side: 'received' | 'given'; round: number; again: () => void };

/** The feedback that somebody received or gave, newest first. */
export const FeedbackList = ({ side, round, again }: FeedbackListProps) => {
  const list = useList(
    side,
    async (cursor, signal) => {
      const whose = side === 'given' ? ({ giver: 'me' } as const) : ({ subject: 'me' } as const);
      const { feedback, next } = await query('/v1/feedback', {
        filters: { ...whose, limit: 10, ...(cursor && { cursor }) },
        signal,
      });
      return { rows: feedback, next };
    },
    round,
  );
  return (
    <section class="card">
      <h2>{words.feedback[side]}</h2>
      <Listed list={list} empty={words.feedback.none[side]}>
        {(rows) => (
          <ul class="lines">
            {rows.map((feedback) => (
              <FeedbackLine key={feedback.feedbackId} feedback={feedback} side={side} again={again} />
            ))}
          </ul>
        )}
      </Listed>
    </section>
  );
};

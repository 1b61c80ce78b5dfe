import { query } from '../api/query.ts';
import { useReply } from '../api/reply.ts';
import { useList } from '../api/use-list.ts';
import { Listed } from '../look/listed.tsx';
import { Loaded } from '../look/loaded.tsx';
import { nameText } from '../look/named.ts';
import { When } from '../look/when.tsx';
import { words } from '../texts/words.ts';
import { FeedbackLine } from './feedback-line.tsx';

/** The feedback about somebody that was released together. Nothing is drawn until there is some. */
export const MergedReceived = ({ personId }: { personId: string }) => {
  const asking = useReply(personId, (signal) =>
    query('/v1/people/{personId}/merged-feedback', { path: { personId }, signal }),
  );
  return (
    <Loaded from={asking}>
      {({ releases }) => {
        const shown = releases.filter(({ status }) => status === 'released');
        if (shown.length === 0) return null;
        return (
          <section class="card">
            <h2>{words.feedback.merged}</h2>
            <ul class="lines">
              {shown.map(({ evidence, cycleName, texts, occurredAt }) => (
                <li key={evidence.revision} class="line">
                  <div class="soft small">
                    {cycleName} · <When at={occurredAt} />
                  </div>
                  {texts.map((text) => (
                    <p class="said">{nameText(text)}</p>
                  ))}
                </li>
              ))}
            </ul>
          </section>
        );
      }}
    </Loaded>
  );
};

/** The merged feedback that the reader gave, and may withdraw until it is released. Nothing is drawn until there is some. */
export const MergedGiven = ({ round, again }: { round: number; again: () => void }) => {
  const list = useList(
    'merged',
    async (cursor, signal) => {
      const filters = { limit: 10, ...(cursor && { cursor }) };
      const { mergedFeedback, next } = await query('/v1/merged-feedback', { filters, signal });
      return { rows: mergedFeedback, next };
    },
    round,
  );
  if (list.rows.length === 0 && list.state !== 'failed') return null;
  return (
    <section class="card">
      <h2>{words.feedback.mergedGiven}</h2>
      <Listed list={list}>
        {(rows) => (
          <ul class="lines">
            {rows.map((given) => (
              <FeedbackLine
                key={given.feedbackId}
                feedback={{ ...given, attribution: given.promise.attribution }}
                side="given"
                again={again}
              />
            ))}
          </ul>
        )}
      </Listed>
    </section>
  );
};

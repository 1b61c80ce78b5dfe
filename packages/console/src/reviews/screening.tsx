import { me } from '../shell/me.ts';
import { words } from '../texts/words.ts';
import { AnswerForm } from './answer.form.tsx';
import { FindingCard } from './finding.tsx';
import { isOpen } from './is-open.ts';
import type { Cycle, Review } from './kinds.ts';
import { isAsked, unanswered } from './next-step.ts';

type ScreeningProps = { review: Review; cycle: Cycle; changed: () => void };

const lookedText = (review: Review): string | undefined => {
  if (review.view !== 'whole') return undefined;
  const { screening } = words.reviews;
  return review.screenings.length === 0 ? screening.none : screening.lead(review.screenings.length);
};

const NotLookedAt = ({ review }: { review: Review }) =>
  review.view === 'whole' && review.notLookedAt.length > 0 ? (
    <details>
      <summary>{words.reviews.screening.notLookedAt}</summary>
      <ul class="dots small">
        {review.notLookedAt.map(({ sentence }) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </details>
  ) : null;

/** What the check of texts and marks found, and the form for what it asks the viewer. */
export const Screening = ({ review, cycle, changed }: ScreeningProps) => {
  const { screening } = words.reviews;
  const isWhole = review.view === 'whole';
  const findings = isWhole ? review.findings : review.flags;
  const open = unanswered(findings);
  const viewer = me.value;
  const raterId = isWhole ? review.accountableRaterId : undefined;
  const sorted = findings.toSorted((a, b) => Number(open.includes(b)) - Number(open.includes(a)));
  return (
    <section class="card" id="check" aria-labelledby="check-title">
      <h2 id="check-title" tabIndex={-1}>
        {screening.title}
      </h2>
      {isWhole && <p class="soft">{lookedText(review)}</p>}
      {findings.length === 0 && (!isWhole || review.screenings.length > 0) && <p>{screening.clear}</p>}
      {sorted.map((finding) => (
        <FindingCard key={finding.flagId} finding={finding} people={isWhole ? review.people : {}}>
          {isOpen(review) && viewer && open.includes(finding) && isAsked(finding, viewer, raterId) && (
            <AnswerForm review={review} cycle={cycle} flagId={finding.flagId} changed={changed} />
          )}
        </FindingCard>
      ))}
      <NotLookedAt review={review} />
    </section>
  );
};

import { useSignal } from '@preact/signals';
import { percentText } from '../look/numbers.ts';
import { me } from '../shell/me.ts';
import { words } from '../texts/words.ts';
import { AssessForm, type RateFormProps } from './assess.form.tsx';
import { DeclineForm } from './decline.form.tsx';
import { isRater } from './is-rater.ts';
import type { Cycle, Whole } from './kinds.ts';
import { markText } from './marks.tsx';
import { ProposeForm } from './propose.form.tsx';
import { mayDecline, type OnScreen, openAssignment } from './rating.ts';

type FormsProps = Omit<RateFormProps, 'title' | 'sent'> & {
  screen: OnScreen;
  assessed: () => void;
  declined: () => void;
  proposed: () => void;
  refresh: () => void;
};

const OwnProposal = ({ review, cycle, again }: { review: Whole; cycle: Cycle; again: () => void }) => {
  const texts = words.rating.form;
  const { rating, suggestedMark: suggested } = review;
  return (
    <div class="stack">
      {rating && <p class="notice good">{texts.proposed(markText(cycle.scale, rating.mark))}</p>}
      {suggested && (
        <p>{texts.suggested(markText(cycle.scale, suggested.mark), percentText(suggested.coverage))}</p>
      )}
      <p class="row">
        <a class="button main" href={`/console/reviews/${review.reviewId}`}>
          {words.rating.back}
        </a>
        <button type="button" class="button" onClick={again}>
          {texts.again}
        </button>
      </p>
    </div>
  );
};

/** What the viewer has to write in a review: first their assessment, then, as its rater, a proposal. */
export const RateForms = ({ screen, assessed, declined, proposed, refresh, ...form }: FormsProps) => {
  const texts = words.rating.form;
  const isAgain = useSignal(false);
  const { review } = screen;
  const assignment = openAssignment(screen);
  const rates = review.view === 'whole' && review.state === 'open' && isRater(review, me.value);
  if (assignment)
    return (
      <div class="stack">
        <AssessForm
          {...form}
          title={rates ? texts.assessment : texts.assessmentOnly}
          assignmentId={assignment.assignmentId}
          sent={assessed}
        />
        {mayDecline(assignment.relation) && (
          <DeclineForm reviewId={form.reviewId} assignmentId={assignment.assignmentId} declined={declined} />
        )}
      </div>
    );
  if (!rates) return <p>{review.assignments.length > 0 ? texts.submitted : texts.nothing}</p>;
  if (review.rating?.by === me.value?.personId && !isAgain.value)
    return <OwnProposal review={review} cycle={form.cycle} again={() => (isAgain.value = true)} />;
  const title = review.assignments.length > 0 ? texts.proposal : texts.proposalOnly;
  const sent = (): void => {
    isAgain.value = false;
    proposed();
  };
  return <ProposeForm {...form} title={title} review={review} refresh={refresh} sent={sent} />;
};

import type { ComponentChildren } from 'preact';
import { nameText } from '../look/named.ts';
import { me } from '../shell/me.ts';
import { words } from '../texts/words.ts';
import { AcknowledgeForm } from './acknowledge.form.tsx';
import { AssignReviewerForm, ResolveForm } from './dispute.forms.tsx';
import type { Cycle, Review, Whole } from './kinds.ts';
import { type Act, nextForPart, nextStep, type Step } from './next-step.ts';
import { StepButton } from './step-button.tsx';

type NextProps = { review: Review; cycle: Cycle; changed: () => void };

const focusCheck = (): void => document.getElementById('check-title')?.focus();

const Link = ({ href, act }: { href: string; act: Act }) => (
  <p>
    <a class="button main" href={href}>
      {words.reviews.step[act]}
    </a>
  </p>
);

const WholeAct = ({
  act,
  review,
  cycle,
  changed,
}: {
  act: Act;
  review: Whole;
  cycle: Cycle;
  changed: () => void;
}) => {
  const { reviewId } = review;
  if (act === 'finalize' || act === 'share')
    return <StepButton review={review} cycle={cycle} act={act} changed={changed} />;
  if (act === 'acknowledge') return <AcknowledgeForm review={review} cycle={cycle} changed={changed} />;
  if (act === 'assignReviewer') return <AssignReviewerForm review={review} cycle={cycle} changed={changed} />;
  if (act === 'resolve') return <ResolveForm review={review} cycle={cycle} changed={changed} />;
  return <PartAct act={act} reviewId={reviewId} />;
};

const PartAct = ({ act, reviewId }: { act: Act; reviewId: string }) => {
  if (act === 'answer')
    return (
      <p>
        <a class="button main" href="#check" onClick={focusCheck}>
          {words.reviews.step.answer}
        </a>
      </p>
    );
  const page = act === 'contribute' ? 'contribute' : 'rate';
  return <Link href={`/console/reviews/${reviewId}/${page}`} act={act} />;
};

const Card = ({ step, children }: { step: Step; children?: ComponentChildren }) => (
  <section class={`card next ${step.kind === 'do' ? 'mine' : ''}`} aria-labelledby="next">
    <h2 id="next">{words.reviews.next}</h2>
    {step.kind === 'do' && <p class="lead">{words.reviews.stepHint[step.act]}</p>}
    {step.kind === 'wait' && <p>{words.reviews.wait[step.for](nameText(step.who))}</p>}
    {step.kind === 'over' && <p>{words.reviews.over[step.why]}</p>}
    {children}
  </section>
);

/** What is next for the viewer, as one thing to do, or what the review waits for. */
export const Next = ({ review, cycle, changed }: NextProps) => {
  const viewer = me.value;
  if (!viewer) return null;
  if (review.view === 'participant') {
    const step = nextForPart(review, viewer, cycle.policy);
    return (
      <Card step={step}>{step.kind === 'do' && <PartAct act={step.act} reviewId={review.reviewId} />}</Card>
    );
  }
  const step = nextStep(review, viewer, cycle.policy);
  return (
    <Card step={step}>
      {step.kind === 'do' && <WholeAct act={step.act} review={review} cycle={cycle} changed={changed} />}
    </Card>
  );
};

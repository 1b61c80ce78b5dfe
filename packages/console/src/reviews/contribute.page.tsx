import { useSignal } from '@preact/signals';
import { useLocation, useRoute } from 'preact-iso';
import { query } from '../api/query.ts';
import { useReply } from '../api/reply.ts';
import { Field } from '../look/field.tsx';
import { Loaded } from '../look/loaded.tsx';
import { nameText } from '../look/named.ts';
import { Page } from '../look/page.tsx';
import { Refused } from '../look/refused.tsx';
import { useCommand } from '../look/use-command.ts';
import { words } from '../texts/words.ts';
import { DeclineForm } from './decline.form.tsx';
import type { Cycle, Review } from './kinds.ts';
import { MarkChoice } from './mark-choice.tsx';
import { openAssignment } from './rating.ts';
import './reviews.css';
import './rate.css';

type Marks = Readonly<Record<string, number | 'na'>>;
type FormProps = { reviewId: string; assignmentId: string; cycle: Cycle; sent: () => void };

const ratingsOf = (marks: Marks) =>
  Object.entries(marks).flatMap(([dimension, mark]) => (mark === 'na' ? [] : [{ dimension, mark }]));

const ContributeForm = ({ reviewId, assignmentId, cycle, sent }: FormProps) => {
  const texts = words.contributing;
  const marks = useSignal<Marks>({});
  const text = useSignal('');
  const isTried = useSignal(false);
  const { send, sending, problem, wrong } = useCommand('/v1/reviews/{reviewId}/contributions');
  const isMissing = (dimension: string): boolean => isTried.value && marks.value[dimension] === undefined;
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    isTried.value = true;
    if (cycle.dimensions.some(({ dimension }) => isMissing(dimension))) return;
    const notApplicable = Object.keys(marks.value).filter((dimension) => marks.value[dimension] === 'na');
    const body = { assignmentId, text: text.value, ratings: ratingsOf(marks.value), notApplicable };
    if (await send({ path: { reviewId }, body })) sent();
  };
  return (
    <form class="card" onSubmit={submit}>
      {cycle.dimensions.map(({ dimension, label }) => (
        <MarkChoice
          key={dimension}
          legend={label}
          scale={cycle.scale}
          chosen={marks.value[dimension]}
          choose={(mark) => (marks.value = { ...marks.value, [dimension]: mark })}
          canSkip
          wrong={isMissing(dimension) ? words.rating.form.required : undefined}
        />
      ))}
      <Field label={texts.text} hint={texts.textHint} wrong={wrong('text')}>
        {(attributes) => (
          <textarea
            {...attributes}
            required
            maxLength={8000}
            value={text.value}
            onInput={({ currentTarget }) => (text.value = currentTarget.value)}
          />
        )}
      </Field>
      <Refused problem={problem} />
      <p>
        <button type="submit" class="button main" disabled={sending}>
          {texts.send}
        </button>
      </p>
    </form>
  );
};

type Shown = { review: Review; cycle: Cycle };

const Desk = ({ shown: { review, cycle } }: { shown: Shown }) => {
  const { route } = useLocation();
  const texts = words.contributing;
  const assignment = openAssignment({ review });
  const done = (): void => route('/console/contributions');
  if (!assignment) return <p>{words.rating.form.nothing}</p>;
  const ids = { reviewId: review.reviewId, assignmentId: assignment.assignmentId };
  return (
    <div class="columns">
      <ContributeForm {...ids} cycle={cycle} sent={done} />
      <div class="stack">
        <p class="notice good">{texts.promise(cycle.policy.mergedInput?.k ?? 1)}</p>
        <DeclineForm {...ids} declined={done} />
      </div>
    </div>
  );
};

/** A peer or a report contributes to a review. What they write is merged with that of others. */
export const ContributePage = () => {
  const { reviewId = '' } = useRoute().params;
  const asking = useReply(reviewId, async (signal) => {
    const review = await query('/v1/review-summaries/{reviewId}', { path: { reviewId }, signal });
    const { cycleId } = review.cycle;
    return { review, cycle: await query('/v1/cycles/{cycleId}', { path: { cycleId }, signal }) };
  });
  const { asked } = asking;
  const name = asked.state === 'here' ? nameText(asked.reply.review.subjectName) : undefined;
  return (
    <Page title={name ? words.contributing.titleOf(name) : words.contributing.title}>
      <Loaded from={asking}>{(shown) => <Desk shown={shown} />}</Loaded>
    </Page>
  );
};

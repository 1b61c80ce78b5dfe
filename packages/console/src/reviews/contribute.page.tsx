import { useSignal } from '@preact/signals';
import { useLocation, useRoute } from 'preact-iso';
import { useReply } from '../api/reply.ts';
import { dropDraft } from '../drafts/store.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { Loaded } from '../look/loaded.tsx';
import { nameText } from '../look/named.ts';
import { Page } from '../look/page.tsx';
import { Refused } from '../look/refused.tsx';
import { TextField } from '../look/text-field.tsx';
import { useCommand } from '../look/use-command.ts';
import { me } from '../shell/me.ts';
import { words } from '../texts/words.ts';
import { askReview, type WithCycle } from './ask-review.ts';
import { DeclineForm } from './decline.form.tsx';
import { Dimensions } from './dimensions.tsx';
import type { Cycle } from './kinds.ts';
import { contributionOf, emptyDraft, unmarked } from './rate-draft.ts';
import { openAssignment } from './rating.ts';
import './reviews.css';
import './rate.css';

const draftOf = (assignmentId: string): string => `${me.value?.personId}/${assignmentId}`;

type FormProps = { reviewId: string; assignmentId: string; cycle: Cycle; sent: () => void };

const ContributeForm = ({ reviewId, assignmentId, cycle, sent }: FormProps) => {
  const texts = words.contributing;
  const { value: draft, change, drop, saved } = useDraft(draftOf(assignmentId), emptyDraft);
  const missing = useSignal<readonly string[]>([]);
  const { send, sending, problem, wrong } = useCommand('/v1/reviews/{reviewId}/contributions');
  if (!draft) return <p class="waiting">{words.shell.loading}</p>;
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    missing.value = unmarked(draft, cycle);
    if (missing.value.length > 0) return;
    if (!(await send({ path: { reviewId }, body: contributionOf(draft, cycle, assignmentId) }))) return;
    await drop();
    sent();
  };
  return (
    <form class="card" onSubmit={submit}>
      <Dimensions
        cycle={cycle}
        draft={draft}
        change={change}
        missing={missing.value}
        wrong={wrong('ratings')}
      />
      <TextField
        label={texts.text}
        hint={texts.textHint}
        required
        long
        value={draft.text}
        wrong={wrong('text')}
        type={(text) => change({ text })}
      />
      <Refused problem={problem} />
      <p>
        <button type="submit" class="button main" disabled={sending}>
          {texts.send}
        </button>
      </p>
      <p class="soft small" role="status">
        {words.shell.kept[saved]}
      </p>
    </form>
  );
};

const Desk = ({ shown: { review, cycle } }: { shown: WithCycle }) => {
  const { route } = useLocation();
  const texts = words.contributing;
  const assignment = openAssignment({ review });
  const done = (): void => route('/console/contributions');
  const declined = async (assignmentId: string): Promise<void> => {
    // A browser that keeps nothing has nothing to forget.
    await dropDraft(draftOf(assignmentId)).catch(() => undefined);
    done();
  };
  if (!assignment) return <p>{words.rating.form.nothing}</p>;
  const ids = { reviewId: review.reviewId, assignmentId: assignment.assignmentId };
  return (
    <div class="columns">
      <ContributeForm {...ids} cycle={cycle} sent={done} />
      <div class="stack">
        <p class="notice good">{texts.promise(cycle.policy.mergedInput?.k ?? 1)}</p>
        <DeclineForm {...ids} declined={() => declined(ids.assignmentId)} />
      </div>
    </div>
  );
};

/** A peer or a report contributes to a review. What they write is merged with that of others. */
export const ContributePage = () => {
  const { reviewId = '' } = useRoute().params;
  const asking = useReply(reviewId, (signal) => askReview(reviewId, signal));
  const { asked } = asking;
  const name = asked.state === 'here' ? nameText(asked.reply.review.subjectName) : undefined;
  return (
    <Page title={name ? words.contributing.titleOf(name) : words.contributing.title}>
      <Loaded from={asking}>
        {(shown) => (me.value ? <Desk shown={shown} /> : <p>{words.shell.loading}</p>)}
      </Loaded>
    </Page>
  );
};

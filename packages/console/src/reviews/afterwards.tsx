import { useSignal } from '@preact/signals';
import { dayText } from '../look/dates.ts';
import { nameText } from '../look/named.ts';
import { When } from '../look/when.tsx';
import { Opener } from '../look/opener.tsx';
import { me } from '../shell/me.ts';
import { words } from '../texts/words.ts';
import { canBeDisputed } from './can-be-disputed.ts';
import { Decisions } from './decisions.tsx';
import { DisputeForm } from './dispute.form.tsx';
import { ForHr } from './for-hr.tsx';
import type { Cycle, Whole } from './kinds.ts';
import { markText } from './marks.tsx';
import { nameOf } from './next-step.ts';
import { Talks } from './talks.tsx';

type Final = Whole['afterwards']['finals'][number];

const FinalSteps = ({ final, review, cycle }: { final: Final; review: Whole; cycle: Cycle }) => {
  const texts = words.reviews;
  const { acknowledged, shared, reopened } = final;
  return (
    <dl class="pairs">
      <dt>{texts.finalAt}</dt>
      <dd>
        {markText(cycle.scale, final.mark)}, {nameText(nameOf(review.people, final.by))},{' '}
        <When at={final.occurredAt} />
      </dd>
      {shared && (
        <>
          <dt>{texts.sharedAt}</dt>
          <dd>
            <When at={shared.occurredAt} />
          </dd>
        </>
      )}
      {acknowledged && (
        <>
          <dt>{texts.acknowledgedAt}</dt>
          <dd>
            <span class={`tag ${acknowledged.agrees ? 'good' : 'warn'}`}>
              {acknowledged.agrees ? texts.agreed : texts.disagreed}
            </span>{' '}
            <When at={acknowledged.occurredAt} />
            {acknowledged.comment && <p class="words">{nameText(acknowledged.comment)}</p>}
          </dd>
        </>
      )}
      {reopened && (
        <>
          <dt>{texts.reopened}</dt>
          <dd>{nameText(reopened.reason)}</dd>
        </>
      )}
    </dl>
  );
};

const Disputes = ({ review: { afterwards, people } }: { review: Whole }) => {
  const texts = words.reviews;
  return (
    <>
      {afterwards.disputes.map(({ disputeId, grounds, evidence, reviewerId, resolved, occurredAt }) => (
        <article class="finding stack" key={disputeId}>
          <header class="row">
            <h3>{texts.disputed}</h3>
            <span class={`tag ${resolved ? '' : 'warn'}`}>
              {resolved ? texts.outcomes[resolved.outcome] : texts.disputeOpen}
            </span>
            <span class="soft small">
              <When at={occurredAt} />
            </span>
          </header>
          <p class="words">{nameText(grounds)}</p>
          {evidence.length > 0 && <p class="soft small">{texts.cites(evidence.length)}</p>}
          {reviewerId && (
            <p class="soft small">
              {texts.dispute[resolved ? 'decidedBy' : 'decides'](nameText(nameOf(people, reviewerId)))}
            </p>
          )}
          {resolved && <blockquote class="review-said">{nameText(resolved.reason)}</blockquote>}
        </article>
      ))}
    </>
  );
};

type DisputingProps = { review: Whole; cycle: Cycle; changed: () => void };

const Disputing = ({ review, cycle, changed }: DisputingProps) => {
  const texts = words.reviews.dispute;
  const isOpen = useSignal(false);
  const { dueOn } = review.afterwards;
  const isSubject = me.value?.personId === review.subjectId;
  if (!isSubject || !canBeDisputed(review)) return null;
  return (
    <section class="stack" aria-labelledby="dispute">
      <h3 id="dispute">{texts.title}</h3>
      <p class="soft">
        {texts.lead} {dueOn.dispute && texts.until(dayText(dueOn.dispute))}
      </p>
      <p>
        <Opener open={isOpen}>{texts.begin}</Opener>
      </p>
      {isOpen.value && <DisputeForm review={review} cycle={cycle} changed={changed} />}
    </section>
  );
};

/** What happened since the rating was final: sharing, acknowledging, disputes. */
export const Afterwards = (props: { review: Whole; cycle: Cycle; changed: () => void }) => {
  const { review, cycle, changed } = props;
  const { finals } = review.afterwards;
  if (finals.length === 0) return null;
  return (
    <section class="card" aria-labelledby="afterwards">
      <h2 id="afterwards">{words.reviews.afterwards}</h2>
      {finals.map((final) => (
        <FinalSteps key={final.revision} final={final} review={review} cycle={cycle} />
      ))}
      <Talks review={review} cycle={cycle} changed={changed} />
      <Disputes review={review} />
      <Disputing review={review} cycle={cycle} changed={changed} />
      <Decisions review={review} />
      <ForHr review={review} cycle={cycle} changed={changed} />
    </section>
  );
};

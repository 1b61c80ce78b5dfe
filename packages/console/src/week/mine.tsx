import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { nameText } from '../look/named.ts';
import { Day } from '../look/when.tsx';
import { Blockers } from '../goals/blockers.tsx';
import { setsGoals } from '../goals/goal.ts';
import { NewGoalLink } from '../goals/new/new-goal.link.tsx';
import { me } from '../shell/me.ts';
import { words } from '../texts/words.ts';
import { DueTag } from './due-tag.tsx';
import { Alerts } from './alerts.tsx';
import { GoalRows } from './goal-rows.tsx';
import { Offers } from './offers.tsx';
import { OwedCheckIns, useOwed } from './owed-check-ins.tsx';
import type { Asked, OwedReview, Whole } from './questions.ts';
import { Section } from './section.tsx';
import { Tasks } from './tasks.tsx';
import { ToClose } from './to-close.tsx';

const Reviews = ({ reviews }: { reviews: readonly OwedReview[] }) => (
  <ul class="lines">
    {reviews.map(({ reviewId, subject, cycle, dueOn, overdue }) => (
      <li key={reviewId} class="line line-head">
        <div>
          <a class="line-name" href={`/console/reviews/${reviewId}/rate`}>
            {words.week.reviewOf(nameText(subject))}
          </a>
          <div class="soft small">{cycle}</div>
        </div>
        <DueTag overdue={overdue}>
          <Day on={dueOn} />
        </DueTag>
      </li>
    ))}
  </ul>
);

const Requests = ({ asked }: { asked: readonly Asked[] }) => (
  <ul class="lines">
    {asked.map(({ requestId, requesterName, subjectName, question }) => (
      <li key={requestId} class="line">
        <div>
          <a class="line-name" href="/console/feedback">
            {words.week.feedbackAbout(nameText(subjectName))}
          </a>
          <div class="soft small">{words.week.askedBy(nameText(requesterName))}</div>
        </div>
        {question && <blockquote class="said">{nameText(question)}</blockquote>}
      </li>
    ))}
  </ul>
);

/** Says what was saved after its row has gone, and takes the focus that the row had. */
const Saved = ({ what }: { what: string }) => {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => line.current?.focus(), [what]);
  return (
    <p ref={line} tabIndex={-1} class="notice good" role="status">
      {words.week.saved(what)}
    </p>
  );
};

/** What this week asks of somebody. What asks for nothing is left out, except their goals. */
export const Mine = ({ whole: { week, asked, reviews }, again }: { whole: Whole; again: () => void }) => {
  const saved = useSignal('');
  const { goals, toClose, checkIns, offers, tasks, alerts, blockers } = week.mine;
  const owed = useOwed(checkIns.due);
  const waits =
    checkIns.due.length +
    toClose.goals.length +
    tasks.tasks.length +
    offers.offers.length +
    reviews.length +
    asked.length;
  const done = (title: string): void => {
    saved.value = title;
    again();
  };
  return (
    <>
      {saved.value && <Saved what={saved.value} />}
      {waits === 0 && <p class="notice good">{words.week.nothingWaits}</p>}
      <div class="columns">
        <div class="stack">
          {owed.rows.length > 0 && (
            <Section title={words.week.owed} count={checkIns.due.length}>
              <OwedCheckIns due={owed.rows} opened={owed.opened} done={done} />
            </Section>
          )}
          {toClose.goals.length > 0 && (
            <Section title={words.week.toClose} count={toClose.goals.length}>
              <ToClose list={toClose} />
            </Section>
          )}
          {tasks.tasks.length > 0 && (
            <Section title={words.week.tasks} count={tasks.tasks.length}>
              <Tasks tasks={tasks.tasks} done={done} />
            </Section>
          )}
          <Section title={words.week.goals}>
            <GoalRows goals={goals.goals} again={again} />
            {setsGoals(me.value) && (
              <p>
                <NewGoalLink />
              </p>
            )}
          </Section>
        </div>
        <div class="stack">
          {reviews.length > 0 && (
            <Section title={words.week.reviews} count={reviews.length}>
              <Reviews reviews={reviews} />
            </Section>
          )}
          {offers.offers.length > 0 && (
            <Section title={words.week.offers} count={offers.offers.length}>
              <Offers offers={offers.offers} again={again} />
            </Section>
          )}
          {asked.length > 0 && (
            <Section title={words.week.asked} count={asked.length}>
              <Requests asked={asked} />
            </Section>
          )}
          {blockers.blockers.length > 0 && (
            <Section title={words.week.blockers} count={blockers.blockers.length}>
              <Blockers blockers={blockers.blockers} again={again} named />
            </Section>
          )}
          {alerts.alerts.length > 0 && (
            <Section title={words.week.alerts} count={alerts.alerts.length}>
              <Alerts alerts={alerts.alerts} again={again} />
            </Section>
          )}
        </div>
      </div>
    </>
  );
};

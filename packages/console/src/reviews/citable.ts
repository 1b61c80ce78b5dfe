import { dayAt, dayText } from '../look/dates.ts';
import { nameText } from '../look/named.ts';
import { words } from '../texts/words.ts';
import { keyOf } from './evidence.ts';
import type { Cited, Whole } from './kinds.ts';

export type Citable = { key: string; cited: Cited; label: string };

type From = Pick<Whole, 'goalResults' | 'feedback'>;

const citable = (cited: Cited, label: string): Citable => ({ key: keyOf(cited), cited, label });

/** A goal that is cited already, by the names of its key results. */
const citedGoal = (cited: From['goalResults']['cited'], goalId: string): Citable => {
  const its = cited.filter((each) => each.goalId === goalId);
  const revision = Math.max(...its.map((each) => each.revision));
  const titles = its.map(({ title }) => nameText(title)).join(', ');
  return citable({ stream: `goal-${goalId}`, revision }, words.reviews.dispute.keyResult(titles));
};

/** What the subject of a review can cite when they dispute it: their goals, and the feedback about them. */
export const citableOf = ({ goalResults: { cited, notCited }, feedback }: From): Citable[] => {
  const texts = words.reviews.dispute;
  const goals = [
    ...notCited.map(({ goalId, revision, title }) =>
      citable({ stream: `goal-${goalId}`, revision }, texts.goal(nameText(title))),
    ),
    ...[...new Set(cited.map(({ goalId }) => goalId))].map((goalId) => citedGoal(cited, goalId)),
  ];
  const said = feedback.map(({ feedbackId, kind, occurredAt }) => {
    const what = words.feedback.kinds[kind] ?? kind;
    return citable(
      { stream: `feedback-${feedbackId}`, revision: 0 },
      texts.feedback(what, dayText(dayAt(occurredAt))),
    );
  });
  return [...goals, ...said];
};

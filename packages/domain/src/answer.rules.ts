import type { Question } from '@cairn/contracts/question.values';
import { refuseField } from '@cairn/contracts/rejection';
import type { SubmitAssessment } from '@cairn/contracts/review.commands';
import type { CycleState } from './cycle.state.ts';

type Answered = Pick<SubmitAssessment['data'], 'ratings' | 'notApplicable' | 'answers'>;

const refuseNotApplicable = (
  { ratings, notApplicable = [] }: Answered,
  dimensions: readonly string[],
): void =>
  notApplicable.forEach((dimension, i) => {
    const path = `notApplicable/${i}`;
    if (!dimensions.includes(dimension))
      refuseField('review/unknown-dimension', 'The cycle has no such dimension.', {
        path,
        message: `one of ${dimensions.join(', ')}`,
      });
    if (ratings.some((each) => each.dimension === dimension) || notApplicable.indexOf(dimension) !== i)
      refuseField('review/dimension-twice', 'A dimension has a mark or does not apply, and is named once.', {
        path,
        message: 'another dimension',
      });
  });

const refuseUnasked = ({ answers = [] }: Answered, asked: readonly string[]): void =>
  answers.forEach(({ question }, i) => {
    if (!asked.includes(question) || answers.findIndex((each) => each.question === question) !== i)
      refuseField('review/unknown-question', 'The cycle asks no such question, or it is answered twice.', {
        path: `answers/${i}/question`,
        message: asked.join(', ') || 'left out',
      });
  });

const isAnswered = (question: Question, { ratings, notApplicable = [], answers = [] }: Answered): boolean =>
  question.kind === 'dimension'
    ? notApplicable.includes(question.dimension) ||
      ratings.some(({ dimension }) => dimension === question.dimension)
    : answers.some((each) => each.question === question.question);

const refuseMissing = (answered: Answered, questions: readonly Question[]): void => {
  const missing = questions.find((each) => each.required && !isAnswered(each, answered));
  if (!missing) return;
  const [path, name] =
    missing.kind === 'dimension' ? ['ratings', missing.dimension] : ['answers', missing.question];
  refuseField('review/unanswered-question', `The cycle asks for an answer to "${name}".`, {
    path,
    message:
      missing.kind === 'dimension'
        ? `a mark for ${name}, or ${name} in notApplicable`
        : `an answer to ${name}`,
  });
};

const namesOf = ({ dimensions }: Exclude<CycleState, { status: 'unset' }>): string[] =>
  dimensions.map(({ dimension }) => dimension);

/**
 * Refuses answers to what the cycle does not ask, and an assessment without an answer that the cycle requires. A dimension that
 * does not apply is an answer.
 */
export const refuseAnswers = (answered: Answered, cycle: CycleState): void => {
  if (cycle.status === 'unset') return;
  const { questions = [] } = cycle;
  refuseNotApplicable(answered, namesOf(cycle));
  refuseUnasked(
    answered,
    questions.flatMap((each) => (each.kind === 'text' ? [each.question] : [])),
  );
  refuseMissing(answered, questions);
};

/** As `refuseAnswers`, for merged input, which has one text and no answers to the text questions. */
export const refuseUnmarked = (answered: Omit<Answered, 'answers'>, cycle: CycleState): void => {
  if (cycle.status === 'unset') return;
  refuseNotApplicable(answered, namesOf(cycle));
  refuseMissing(
    answered,
    (cycle.questions ?? []).filter(({ kind }) => kind === 'dimension'),
  );
};

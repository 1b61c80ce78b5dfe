import type { OpenCycle } from '@cairn/contracts/cycle.commands';
import { refuseField } from '@cairn/contracts/rejection';

/** Refuses questions about unknown dimensions, and two questions about the same. */
export const checkQuestions = ({ kind, dimensions, questions = [] }: OpenCycle['data']): void => {
  if (kind !== 'review' && questions.length > 0)
    refuseField('cycle/questions-without-reviews', 'Only a review cycle has questions.', {
      path: 'questions',
      message: 'left out',
    });
  const asked = new Set<string>();
  questions.forEach((each, i) => {
    const [field, name] =
      each.kind === 'dimension' ? ['dimension', each.dimension] : ['question', each.question];
    const path = `questions/${i}/${field}`;
    if (each.kind === 'dimension' && !dimensions.some(({ dimension }) => dimension === name))
      refuseField('cycle/unknown-dimension', 'The cycle has no such dimension.', {
        path,
        message: dimensions.map(({ dimension }) => dimension).join(', ') || 'a dimension of the cycle',
      });
    if (asked.has(`${each.kind}/${name}`))
      refuseField('cycle/question-twice', 'Two questions ask the same.', { path, message: 'another one' });
    asked.add(`${each.kind}/${name}`);
  });
};

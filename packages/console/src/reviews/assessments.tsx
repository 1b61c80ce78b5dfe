import { nameText } from '../look/named.ts';
import { When } from '../look/when.tsx';
import { words } from '../texts/words.ts';
import type { Cycle, Review } from './kinds.ts';
import { dimensionText, markText } from './marks.tsx';
import { nameOf } from './next-step.ts';

type Assessment = Review['assessments'][number];

const citedText = (evidence: Assessment['evidence']): string => {
  const { cites, citesNone, changedSince } = words.reviews;
  const changed = evidence.filter((each) => each.changed).length;
  if (evidence.length === 0) return citesNone;
  return changed > 0 ? `${cites(evidence.length)}; ${changedSince(changed)}` : cites(evidence.length);
};

const Marks = ({ assessment, cycle }: { assessment: Assessment; cycle: Cycle }) => (
  <dl class="pairs">
    {assessment.ratings.map(({ dimension, mark }) => (
      <>
        <dt>{dimensionText(cycle, dimension)}</dt>
        <dd>{markText(cycle.scale, mark)}</dd>
      </>
    ))}
    {assessment.notApplicable.map((dimension) => (
      <>
        <dt>{dimensionText(cycle, dimension)}</dt>
        <dd class="soft">{words.reviews.notApplicable}</dd>
      </>
    ))}
  </dl>
);

const wordingOf = ({ questions }: Cycle, name: string): string =>
  questions.flatMap((each) => (each.kind === 'text' && each.question === name ? [each.wording] : []))[0] ??
  name;

const OneAssessment = ({ assessment, cycle, by }: { assessment: Assessment; cycle: Cycle; by: string }) => (
  <article class="finding stack">
    <header class="row">
      <h3>{by}</h3>
      <span class="tag">{words.reviews.relations[assessment.relation] ?? assessment.relation}</span>
      {assessment.supersededBy && <span class="tag warn">{words.reviews.replaced}</span>}
      <span class="soft small">
        <When at={assessment.occurredAt} />
      </span>
    </header>
    <p class="words">{nameText(assessment.text)}</p>
    {assessment.answers.map(({ question, text }) => (
      <div>
        <strong class="small">{wordingOf(cycle, question)}</strong>
        <p class="words">{nameText(text)}</p>
      </div>
    ))}
    <Marks assessment={assessment} cycle={cycle} />
    <p class="soft small">{citedText(assessment.evidence)}</p>
  </article>
);

/** What people wrote in a review, and their marks. */
export const Assessments = ({ review, cycle }: { review: Review; cycle: Cycle }) => {
  const people = review.view === 'whole' ? review.people : {};
  return (
    <section class="card" aria-labelledby="assessments">
      <h2 id="assessments">{words.reviews.assessments}</h2>
      {review.assessments.length === 0 && <p class="soft">{words.reviews.noAssessments}</p>}
      {review.assessments.map((assessment) => (
        <OneAssessment
          key={assessment.assessmentId}
          assessment={assessment}
          cycle={cycle}
          by={review.view === 'whole' ? nameText(nameOf(people, assessment.authorId)) : words.reviews.yours}
        />
      ))}
    </section>
  );
};

import type { ComponentChildren } from 'preact';
import { instantText } from '../look/dates.ts';
import { nameText } from '../look/named.ts';
import { numberText } from '../look/numbers.ts';
import { words } from '../texts/words.ts';
import type { Finding, Whole } from './kinds.ts';
import { nameOf } from './next-step.ts';

type FindingProps = { finding: Finding; people: object; children?: ComponentChildren };

const Kind = ({ finding: { kind, standing, late, answer } }: { finding: Finding }) => {
  const { screening } = words.reviews;
  if (!standing) return <span class="tag">{screening.past}</span>;
  return (
    <>
      {kind === 'informs' && <span class="tag accent">{screening.informs}</span>}
      {kind === 'asks' && !answer && <span class="tag warn">{screening.asks}</span>}
      {kind === 'asks' && answer && <span class="tag good">{screening.answered}</span>}
      {late && <span class="tag bad">{screening.late}</span>}
    </>
  );
};

/** `inARow` as "in a row". */
const spaced = (name: string): string => name.replaceAll(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);

const Life = ({ life }: { life: Whole['findings'][number]['life'] }) => {
  const { screening } = words.reviews;
  return (
    <>
      <dt>{screening.raised}</dt>
      <dd>
        {instantText(life.raisedAt)}
        {life.raisedAgain > 0 && `, ${screening.raisedAgain(life.raisedAgain)}`}
      </dd>
      {life.shown && (
        <>
          <dt>{screening.shown}</dt>
          <dd>{life.shown.map(({ readerName }) => nameText(readerName)).join(', ') || screening.nobody}</dd>
        </>
      )}
    </>
  );
};

const Figures = ({ finding }: { finding: Finding }) => {
  const { screening } = words.reviews;
  return (
    <details>
      <summary>{screening.figures}</summary>
      <dl class="pairs small">
        {Object.entries(finding.numbers as Record<string, unknown>).map(([name, value]) => (
          <>
            <dt>{spaced(name)}</dt>
            <dd>{typeof value === 'number' ? numberText(value) : String(value)}</dd>
          </>
        ))}
        <dt>{screening.looked}</dt>
        <dd>{numberText(finding.sampleSize)}</dd>
        <dt>{screening.minimum}</dt>
        <dd>{numberText(finding.minimum)}</dd>
        <dt>{screening.threshold}</dt>
        <dd>{numberText(finding.threshold)}</dd>
        <dt>{screening.source}</dt>
        <dd>{finding.source}</dd>
        {'life' in finding && <Life life={finding.life} />}
      </dl>
    </details>
  );
};

/** What the check found, in a sentence with its figures, and what became of it. */
export const FindingCard = ({ finding, people, children }: FindingProps) => {
  const { screening } = words.reviews;
  const { detector, sentence, answer } = finding;
  return (
    <article class="finding stack">
      <header class="row">
        <h3>{words.detectors[detector] ?? spaced(detector)}</h3>
        <Kind finding={finding} />
      </header>
      <p>{sentence}</p>
      {answer && (
        <blockquote class="review-said">
          <p>
            <strong>{answer.answer === 'kept' ? screening.kept : screening.changed}.</strong>{' '}
            {nameText(answer.reason)}
          </p>
          <p class="soft small">
            {nameText(nameOf(people, answer.by))}, {instantText(answer.at)}
          </p>
        </blockquote>
      )}
      {'life' in finding && finding.life.ratingChangedAfter && (
        <p class="soft small">{screening.changedAfter}</p>
      )}
      <Figures finding={finding} />
      {children}
    </article>
  );
};

import type { Reply } from '../api/types.ts';
import { numberText } from '../look/numbers.ts';
import { roleText } from '../look/roles.ts';
import { PersonName } from '../look/person-name.tsx';
import { type Column, Table } from '../look/table.tsx';
import { When } from '../look/when.tsx';
import { words } from '../texts/words.ts';
import { checkName, stepName } from './replay/plain.ts';
import './trail.table.css';

const texts = words.audit;

type Step = Reply<'/v1/review-trail'>['steps'][number];

const StepLink = ({ step: { reviewId, eventId, type, detail } }: { step: Step }) => {
  const { detector } = detail;
  return (
    <>
      {reviewId ? (
        <a href={`/console/reviews/${reviewId}/replay?event=${eventId}`}>{stepName(type)}</a>
      ) : (
        stepName(type)
      )}
      {typeof detector === 'string' && <div class="soft small">{checkName(detector)}</div>}
    </>
  );
};

const Actor = ({ step: { actor } }: { step: Step }) =>
  actor.kind === 'system' ? (
    <>{texts.reactor}</>
  ) : (
    <>
      <PersonName name={actor.name} /> <span class="soft small">{texts.as(roleText(actor.actingAs))}</span>
    </>
  );

const markText = ({ from, to }: Step): string => {
  if (to === null) return '';
  return from === null ? numberText(to) : texts.moved(numberText(from), numberText(to));
};

const Written = ({ step }: { step: Step }) => {
  const text = Object.values(step.texts)
    .map((each) => (typeof each === 'string' ? each : words.shell.erased))
    .join(' ');
  return <span class="step-text">{text}</span>;
};

const Recorded = ({ step }: { step: Step }) => (
  <>
    <When at={step.recordedAt} /> {step.backdated && <span class="tag warn">{texts.backdated}</span>}{' '}
    {step.recordedLate && <span class="tag warn">{texts.late}</span>}{' '}
    {step.evidenceChanged > 0 && <span class="tag warn">{texts.evidenceChanged}</span>}
  </>
);

const columns: readonly Column<Step>[] = [
  { title: texts.step, cell: (step) => <StepLink step={step} /> },
  { title: texts.about, cell: ({ subjectName }) => <PersonName name={subjectName} /> },
  { title: texts.by, cell: (step) => <Actor step={step} /> },
  { title: texts.mark, cell: markText },
  { title: texts.text, cell: (step) => <Written step={step} /> },
  { title: texts.recorded, cell: (step) => <Recorded step={step} /> },
  { title: texts.cycle, cell: ({ cycleName }) => cycleName },
];

export const TrailTable = ({ steps }: { steps: readonly Step[] }) => (
  <Table caption={texts.steps} quietCaption columns={columns} rows={steps} keyOf={({ eventId }) => eventId} />
);

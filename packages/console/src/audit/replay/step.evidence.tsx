import { type Column, Table } from '../../look/table.tsx';
import { When } from '../../look/when.tsx';
import { words } from '../../texts/words.ts';
import { spaced } from './plain.ts';
import { readingText } from './readings.ts';
import type { Replay, Step } from './replay.reply.ts';

const texts = words.replay;

type Evidence = Step['told']['evidence'][number];
type Cited = Extract<Evidence, { withheld: false }>;
type Row = { place: string; evidence: Evidence; by: string };

const Thing = ({ title, type }: Cited) => (
  <>
    {title ?? (type ? spaced(type) : texts.unreadable)}
    {title && type && <div class="soft small">{spaced(type)}</div>}
  </>
);

const Happened = ({ occurredAt, backdated }: Cited) => (
  <>
    {occurredAt && <When at={occurredAt} />} {backdated && <span class="tag warn">{texts.backdated}</span>}
  </>
);

const Since = ({ since }: Cited) =>
  since.length === 0 ? (
    <span class="soft">{texts.unchanged}</span>
  ) : (
    <ul class="plain-list">
      {since.map(({ type, recordedAt }) => (
        <li key={recordedAt}>
          <span class="tag warn">{spaced(type)}</span>{' '}
          <span class="small">
            <When at={recordedAt} />
          </span>
        </li>
      ))}
    </ul>
  );

const columns: readonly Column<Row>[] = [
  {
    title: texts.cited,
    cell: ({ evidence }) => (evidence.withheld ? texts.withheld : <Thing {...evidence} />),
  },
  { title: texts.reading, cell: ({ evidence }) => !evidence.withheld && readingText(evidence.value) },
  { title: texts.by, cell: ({ by }) => by },
  { title: texts.happened, cell: ({ evidence }) => !evidence.withheld && <Happened {...evidence} /> },
  { title: texts.since, cell: ({ evidence }) => !evidence.withheld && <Since {...evidence} /> },
];

const writerOf = ({ people }: Replay, shown: Step['whole']['evidence'][number] | undefined): string => {
  if (!shown || shown.withheld) return '';
  const personId = shown.event?.who?.personId;
  return personId ? (people[personId] ?? words.shell.noName) : texts.inConfidence;
};

/** What a step cites: as it stood, and what became of it later. */
export const StepEvidence = ({ replay, step }: { replay: Replay; step: Step }) => {
  const rows = step.told.evidence.map((evidence, index) => ({
    place: String(index),
    evidence,
    by: writerOf(replay, step.whole.evidence[index]),
  }));
  if (rows.length === 0) return null;
  return (
    <section class="stack">
      <h3>{texts.evidence}</h3>
      <Table caption={texts.evidenceLead} columns={columns} rows={rows} keyOf={({ place }) => place} />
    </section>
  );
};

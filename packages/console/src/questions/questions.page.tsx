import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useLocation } from 'preact-iso';
import { download } from '../api/download.ts';
import { Problem } from '../api/problem.ts';
import { send } from '../api/send.ts';
import { useList } from '../api/use-list.ts';
import { Listed } from '../look/listed.tsx';
import { Page } from '../look/page.tsx';
import { Refused } from '../look/refused.tsx';
import { type Column, Table } from '../look/table.tsx';
import { words } from '../texts/words.ts';
import { durations, late, moves, never, overdue, runs } from './asked.tsx';
import '../reviews/reviews.css';

const names = ['overdue', 'never', 'moves', 'late', 'runs', 'durations'] as const;
type Name = (typeof names)[number];

type PageOf<R> = { rows: readonly R[]; next: string | null };
type AnswerProps<R> = {
  name: Name;
  path: string;
  keyOf: (row: R) => string;
  columns: readonly Column<R>[];
  page: (cursor: string | undefined, signal: AbortSignal) => Promise<PageOf<R>>;
};

const SaveCsv = ({ path, name }: { path: string; name: Name }) => {
  const texts = words.questions;
  const writing = useSignal(false);
  const problem = useSignal<Problem | undefined>(undefined);
  const save = async (): Promise<void> => {
    writing.value = true;
    problem.value = undefined;
    try {
      const reply = await send(path, { headers: { accept: 'text/csv' } });
      download(await reply.blob(), `${name}.csv`);
    } catch (thrown) {
      if (!(thrown instanceof Problem)) throw thrown;
      problem.value = thrown;
    } finally {
      writing.value = false;
    }
  };
  return (
    <>
      <button type="button" class="button" disabled={writing.value} onClick={save}>
        {writing.value ? texts.writing : texts.csv}
      </button>
      <Refused problem={problem.value} />
    </>
  );
};

const Answer = <R,>({ name, path, keyOf, columns, page }: AnswerProps<R>) => {
  const list = useList<R>(name, page);
  const title = words.questions.ask[name];
  return (
    <div class="card">
      <div class="row">
        <h2>{title}</h2>
        <SaveCsv path={path} name={name} />
      </div>
      <Listed list={list} empty={words.questions.none[name]}>
        {(rows) => <Table caption={title} quietCaption rows={rows} keyOf={keyOf} columns={columns} />}
      </Listed>
    </div>
  );
};

const answers: Readonly<Record<Name, () => JSX.Element>> = {
  overdue: () => <Answer name="overdue" {...overdue} />,
  never: () => <Answer name="never" {...never} />,
  moves: () => <Answer name="moves" {...moves} />,
  late: () => <Answer name="late" {...late} />,
  runs: () => <Answer name="runs" {...runs} />,
  durations: () => <Answer name="durations" {...durations} />,
};

/** What HR asks of the reviews, one question at a time. */
export const QuestionsPage = () => {
  const texts = words.questions;
  const asked = useLocation().query['ask'];
  const chosen = names.find((name) => name === asked) ?? 'overdue';
  const Chosen = answers[chosen];
  return (
    <Page title={texts.title} lead={texts.lead}>
      <nav class="row review-tabs" aria-label={texts.which}>
        {names.map((name) => (
          <a
            class="button quiet"
            href={`/console/questions?ask=${name}`}
            aria-current={name === chosen ? 'page' : undefined}
          >
            {texts.ask[name]}
          </a>
        ))}
      </nav>
      <Chosen key={chosen} />
    </Page>
  );
};

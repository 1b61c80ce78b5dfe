import { useSignal } from '@preact/signals';
import { download } from '../api/download.ts';
import { query } from '../api/query.ts';
import { Problem } from '../api/problem.ts';
import { useReply } from '../api/reply.ts';
import { send } from '../api/send.ts';
import type { Reply } from '../api/types.ts';
import { urlOf } from '../api/url.ts';
import { Failure } from '../look/loaded.tsx';
import { numberText, percentText } from '../look/numbers.ts';
import { orDash } from '../look/or-dash.ts';
import { Table } from '../look/table.tsx';
import { words } from '../texts/words.ts';
import { Part } from './part.tsx';

const path = '/v1/cycles/{cycleId}/fairness/summary';
type Row = Reply<typeof path>['rows'][number];

const csvOf = async (cycleId: string): Promise<Blob> => {
  const reply = await send(urlOf(path, { cycleId }), { headers: { accept: 'text/csv' } });
  return reply.blob();
};

const Download = ({ cycleId, name }: { cycleId: string; name: string }) => {
  const problem = useSignal<Problem | undefined>(undefined);
  const save = async (): Promise<void> => {
    problem.value = undefined;
    try {
      download(await csvOf(cycleId), `${name}.csv`);
    } catch (thrown) {
      if (!(thrown instanceof Problem)) throw thrown;
      problem.value = thrown;
    }
  };
  return (
    <>
      <p>
        <button type="button" class="button" onClick={save}>
          {words.fairness.download}
        </button>
      </p>
      {problem.value && <Failure problem={problem.value} again={save} />}
    </>
  );
};

const Rows = ({ rows }: { rows: readonly Row[] }) => (
  <Table
    caption={words.fairness.summary}
    quietCaption
    rows={rows}
    keyOf={({ table, group }) => `${table} ${group}`}
    columns={[
      { title: words.fairness.table, cell: ({ table }) => table },
      { title: words.fairness.group, cell: ({ group }) => group },
      { title: words.fairness.people, number: true, cell: ({ ratees }) => ratees },
      {
        title: words.fairness.scoringRate,
        number: true,
        cell: ({ scoringRate }) => orDash(scoringRate, percentText),
      },
      {
        title: words.fairness.impactRatio,
        number: true,
        cell: ({ impactRatio }) => orDash(impactRatio, numberText),
      },
      { title: words.fairness.note, cell: ({ note }) => note ?? '–' },
    ]}
  />
);

/** The figures of a cycle that may be published, with small groups merged. */
export const Summary = ({ cycleId }: { cycleId: string }) => {
  const asked = useReply(cycleId, (signal) => query(path, { path: { cycleId }, signal }));
  return (
    <Part title={words.fairness.summary} lead={words.fairness.summaryLead} from={asked}>
      {({ rows, cycleName }) =>
        rows.length === 0 ? (
          <p class="soft">{words.fairness.noSummary}</p>
        ) : (
          <>
            <Rows rows={rows} />
            <p class="soft small">{rows[0]?.method}</p>
            <Download cycleId={cycleId} name={cycleName ?? words.fairness.summary} />
          </>
        )
      }
    </Part>
  );
};

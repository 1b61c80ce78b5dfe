import { useSignal } from '@preact/signals';
import { query } from '../api/query.ts';
import { useReply } from '../api/reply.ts';
import type { Reply } from '../api/types.ts';
import { PersonName } from '../look/person-name.tsx';
import { Table } from '../look/table.tsx';
import { words } from '../texts/words.ts';
import { Outcome } from './outcome.tsx';
import { Part } from './part.tsx';

type Found = Reply<'/v1/cycles/{cycleId}/fairness/findings'>;
type Finding = Found['findings'][number];

/** All pages of a cycle's findings: a rater has at most one of each check. */
const allFindings = async (cycleId: string, signal: AbortSignal): Promise<Found> => {
  const rest = async (cursor: string | undefined): Promise<Found> => {
    const filters = { limit: 100, ...(cursor && { cursor }) };
    const page = await query('/v1/cycles/{cycleId}/fairness/findings', {
      path: { cycleId },
      filters,
      signal,
    });
    if (page.next === null) return page;
    const { findings } = await rest(page.next);
    return { ...page, findings: [...page.findings, ...findings], next: null };
  };
  return rest(undefined);
};

/** Who or which group a finding is about, such as `sex/female or male`. */
const About = ({ raterId, raterName, about }: Finding) =>
  raterId === null ? <>{about.replace('/', ': ')}</> : <PersonName name={raterName} />;

const Rows = ({ rows }: { rows: readonly Finding[] }) => (
  <Table
    caption={words.fairness.findings}
    quietCaption
    rows={rows}
    keyOf={({ detector, about }) => `${detector} ${about}`}
    columns={[
      { title: words.fairness.rater, cell: (finding) => <About {...finding} /> },
      { title: words.fairness.check, cell: ({ detector }) => words.detectors[detector] ?? detector },
      { title: words.fairness.outcome, cell: ({ outcome }) => <Outcome of={outcome} /> },
      { title: words.fairness.finding, cell: ({ sentence }) => sentence ?? words.fairness.nothingUnusual },
      { title: words.fairness.sample, number: true, cell: ({ sampleSize }) => sampleSize ?? '–' },
    ]}
  />
);

const Chosen = ({ findings }: { findings: readonly Finding[] }) => {
  const all = useSignal(false);
  const rows = all.value ? findings : findings.filter(({ outcome }) => outcome === 'flagged');
  if (findings.length === 0) return <p class="soft">{words.fairness.noFindings}</p>;
  return (
    <>
      <fieldset class="finding-choice">
        <legend class="unseen">{words.fairness.show}</legend>
        {[false, true].map((one) => (
          <label key={String(one)} class="row">
            <input
              type="radio"
              name="findings"
              checked={all.value === one}
              onChange={() => (all.value = one)}
            />
            {one ? words.fairness.everything : words.fairness.onlyFlagged}
          </label>
        ))}
      </fieldset>
      {rows.length === 0 ? <p class="soft">{words.fairness.noneFlagged}</p> : <Rows rows={rows} />}
    </>
  );
};

/** What was found about raters and groups, each in a sentence. */
export const Findings = ({ cycleId }: { cycleId: string }) => {
  const asked = useReply(cycleId, (signal) => allFindings(cycleId, signal));
  return (
    <Part title={words.fairness.findings} lead={words.fairness.findingsLead} from={asked}>
      {({ findings }) => <Chosen findings={findings} />}
    </Part>
  );
};

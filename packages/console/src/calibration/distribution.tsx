import { nameText } from '../look/named.ts';
import { numberText, percentText } from '../look/numbers.ts';
import { orDash } from '../look/or-dash.ts';
import { Table } from '../look/table.tsx';
import { labelled } from '../reviews/marks.tsx';
import { words } from '../texts/words.ts';
import type { Session } from './kinds.ts';
import { meanOf } from './marks-mean.ts';

type Distribution = Session['distribution'];

const signed = (change: number): string => (change > 0 ? `+${change}` : String(change));

const Share = ({ share }: { share: number }) => (
  <span class="share-row">
    <svg class="share" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect class="share-all" width="100" height="8" />
      <rect class="share-part" width={share * 100} height="8" />
    </svg>
    {percentText(share)}
  </span>
);

const ByMark = ({ distribution: { n, marks } }: { distribution: Distribution }) => {
  const texts = words.calibration;
  return (
    <Table
      caption={texts.distributionOf(n)}
      rows={marks}
      keyOf={({ mark }) => String(mark)}
      columns={[
        { title: texts.mark, cell: ({ mark, label }) => labelled(mark, label) },
        { title: texts.before, number: true, cell: ({ before }) => before },
        { title: texts.after, number: true, cell: ({ after }) => after },
        { title: texts.change, number: true, cell: ({ before, after }) => signed(after - before) },
        { title: texts.share, cell: ({ after }) => <Share share={n === 0 ? 0 : after / n} /> },
      ]}
    />
  );
};

const meanText = (mean: number | null): string => orDash(mean, numberText);

const ByRater = ({ distribution: { raters } }: { distribution: Distribution }) => {
  const texts = words.calibration;
  return (
    <Table
      caption={texts.byRater}
      rows={raters}
      keyOf={({ raterId }) => raterId}
      columns={[
        { title: texts.rater, cell: ({ name }) => nameText(name) },
        { title: texts.count, number: true, cell: ({ n }) => n },
        { title: texts.mean, number: true, cell: ({ marks }) => meanText(meanOf(marks, 'before')) },
        { title: texts.meanAfter, number: true, cell: ({ marks }) => meanText(meanOf(marks, 'after')) },
      ]}
    />
  );
};

/** How the marks are distributed before and after the session, in all and for each rater. */
export const Distributions = ({ distribution }: { distribution: Distribution }) => (
  <section class="card" aria-labelledby="distribution">
    <h2 id="distribution">{words.calibration.distribution}</h2>
    <ByMark distribution={distribution} />
    <ByRater distribution={distribution} />
  </section>
);

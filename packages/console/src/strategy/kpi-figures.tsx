import { nameText } from '../look/named.ts';
import { numberText } from '../look/numbers.ts';
import { orDash } from '../look/or-dash.ts';
import { Plot } from '../look/plot.tsx';
import { Table } from '../look/table.tsx';
import { words } from '../texts/words.ts';
import { type Kpi, kpiLines, readingValue } from './kpi-lines.ts';
import { periodText } from './period.ts';
import { BandTag } from './score.tsx';
import { TargetText } from './target.tsx';

type Point = Kpi['series'][number];

/** What a reading was before its corrections, oldest first. */
const Corrections = ({ superseded: corrections }: Point) => {
  if (corrections.length === 0) return <>–</>;
  return (
    <ul class="plain">
      {corrections.map(({ reading, reason, correctedAt }) => (
        <li key={correctedAt}>
          {words.kpi.correctedFrom(numberText(readingValue(reading)), nameText(reason))}
        </li>
      ))}
    </ul>
  );
};

const Figures = ({ series }: Pick<Kpi, 'series'>) => (
  <details>
    <summary>{words.kpi.figures}</summary>
    <Table
      caption={words.kpi.figures}
      quietCaption
      rows={series.toReversed()}
      keyOf={({ period }) => period}
      columns={[
        { title: words.kpi.period, cell: ({ period }) => periodText(period) },
        {
          title: words.kpi.figure,
          number: true,
          cell: ({ value }) => orDash(value, numberText),
        },
        { title: words.kpi.state, cell: ({ band }) => <BandTag band={band} /> },
        { title: words.kpi.goal, cell: ({ anchors }) => <TargetText anchors={anchors} /> },
        { title: words.kpi.corrections, cell: (point) => <Corrections {...point} /> },
      ]}
    />
  </details>
);

/** A KPI's figures over time, as a plot and as a table. */
export const KpiFigures = (kpi: Kpi) =>
  kpi.series.length === 0 ? (
    <p class="notice">{words.kpi.noFigures}</p>
  ) : (
    <section class="card">
      <Plot label={words.kpi.chart(kpi.name)} {...kpiLines(kpi, words.kpi.lines)} />
      <Figures {...kpi} />
    </section>
  );

import { numberText } from '../look/numbers.ts';
import { Table } from '../look/table.tsx';
import { words } from '../texts/words.ts';
import type { Kpi } from './kpi-lines.ts';
import { periodText } from './period.ts';
import { TargetText } from './target.tsx';

const between = (low: number, high: number): string => words.kpi.range(numberText(low), numberText(high));

const Rows = ({ forecast }: Pick<Kpi, 'forecast'>) => (
  <Table
    caption={words.kpi.forecast}
    quietCaption
    rows={forecast.periods}
    keyOf={({ period }) => period}
    columns={[
      { title: words.kpi.period, cell: ({ period }) => periodText(period) },
      { title: words.kpi.expected, number: true, cell: ({ value }) => numberText(value) },
      { title: words.kpi.likely, number: true, cell: ({ low80, high80 }) => between(low80, high80) },
      { title: words.kpi.nearlySure, number: true, cell: ({ low95, high95 }) => between(low95, high95) },
      { title: words.kpi.goal, number: true, cell: ({ anchors }) => <TargetText anchors={anchors} /> },
      {
        title: words.kpi.verdict,
        cell: ({ anchors, willMiss }) =>
          anchors ? (
            <span class={`tag ${willMiss ? 'warn' : 'good'}`}>
              {willMiss ? words.kpi.misses : words.kpi.meets}
            </span>
          ) : (
            '–'
          ),
      },
    ]}
  />
);

/** What a KPI is expected to be, with how sure that is. */
export const KpiForecast = ({ forecast, unit }: Pick<Kpi, 'forecast' | 'unit'>) => (
  <section class="card">
    <div>
      <h2>{words.kpi.forecast}</h2>
      <p class="soft">
        {forecast.periods.length === 0 ? words.kpi.noForecast : words.kpi.forecastLead(forecast.points)}
      </p>
    </div>
    {forecast.periods.length > 0 && <Rows forecast={forecast} />}
    {forecast.requiredRate !== null && forecast.requiredRate !== 0 && (
      <p class="soft">{words.kpi.needed(numberText(forecast.requiredRate), unit)}</p>
    )}
  </section>
);

import type { ComponentChildren } from 'preact';
import { nameText } from '../look/named.ts';
import { numberText } from '../look/numbers.ts';
import { orDash } from '../look/or-dash.ts';
import { Table } from '../look/table.tsx';
import { Day, When } from '../look/when.tsx';
import { words } from '../texts/words.ts';
import { kpiAt } from './addresses.ts';
import type { Kpi } from './kpi-lines.ts';
import { TargetText } from './target.tsx';

const Pair = ({ name, children }: { name: string; children: ComponentChildren }) =>
  children ? (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  ) : null;

/** How a KPI is calculated from others, each of them a link. */
const FormulaText = ({ kind, inputs }: NonNullable<Kpi['formula']>) => {
  const sign = words.kpi.operators[kind];
  return (
    <>
      {sign === undefined && words.kpi.mean}{' '}
      {inputs.map(({ kpiId, kpiName, weight }, at) => (
        <span key={kpiId}>
          {at > 0 && (sign === undefined ? ', ' : ` ${sign} `)}
          <a href={kpiAt(kpiId)}>{kpiName}</a>
          {sign === undefined && ` ${words.kpi.weighted(numberText(weight))}`}
        </span>
      ))}
    </>
  );
};

const Missing = ({ missingInputs }: Pick<Kpi, 'missingInputs'>) => (
  <>
    {missingInputs
      .filter(({ periods }) => periods.length > 0)
      .map(({ kpiId, kpiName, periods }) => (
        <p key={kpiId} class="notice warn">
          {words.kpi.missing(kpiName ?? '', periods.join(', '))}
        </p>
      ))}
  </>
);

const Changes = ({ versions }: Pick<Kpi, 'versions'>) => (
  <details>
    <summary>{words.kpi.versions}</summary>
    <ol class="plain measures">
      {versions.toReversed().map(({ recordedAt, changed, byName, validFrom, reason }) => (
        <li key={recordedAt}>
          <strong>{words.kpi.changed[changed] ?? changed}</strong>, {nameText(byName)},{' '}
          <When at={validFrom} />
          {reason !== null && `: ${nameText(reason)}`}
        </li>
      ))}
    </ol>
  </details>
);

const Targets = ({ targets }: Pick<Kpi, 'targets'>) =>
  targets.length === 0 ? null : (
    <Table
      caption={words.kpi.targets}
      rows={targets.toReversed()}
      keyOf={({ effectiveFrom, recordedAt }) => `${effectiveFrom} ${recordedAt}`}
      columns={[
        {
          title: words.kpi.from,
          cell: ({ effectiveFrom }) =>
            effectiveFrom < '0002' ? words.kpi.first : <Day on={effectiveFrom} />,
        },
        { title: words.kpi.until, cell: ({ effectiveTo }) => (effectiveTo ? <Day on={effectiveTo} /> : '–') },
        { title: words.kpi.goal, number: true, cell: ({ anchors }) => <TargetText anchors={anchors} /> },
        { title: words.kpi.said, cell: ({ reason }) => orDash(reason, nameText) },
      ]}
    />
  );

/** What a KPI means, how it is measured, and how that changed. */
export const KpiDefinition = (kpi: Kpi) => (
  <section class="card">
    <h2>{words.kpi.definition}</h2>
    <Missing {...kpi} />
    <dl class="pairs">
      <Pair name={words.kpi.measures}>{kpi.measures}</Pair>
      <Pair name={words.kpi.method}>{kpi.method}</Pair>
      <Pair name={words.kpi.calculated}>{kpi.formula && <FormulaText {...kpi.formula} />}</Pair>
      <Pair name={words.kpi.source}>{kpi.source}</Pair>
      <Pair name={words.kpi.owner}>{nameText(kpi.ownerName)}</Pair>
      <Pair name={words.kpi.kind}>{words.strategy.indicators[kpi.indicator]}</Pair>
      <Pair name={words.kpi.frequency}>{words.kpi.frequencies[kpi.periodicity]}</Pair>
      <Pair name={words.kpi.direction}>{words.kpi.directions[kpi.direction]}</Pair>
      <Pair name={words.kpi.baseline}>{kpi.baseline && numberText(kpi.baseline.value)}</Pair>
      <Pair name={words.kpi.benchmark}>
        {kpi.benchmark && `${numberText(kpi.benchmark.value)} (${kpi.benchmark.source})`}
      </Pair>
    </dl>
    <Targets {...kpi} />
    <Changes {...kpi} />
  </section>
);

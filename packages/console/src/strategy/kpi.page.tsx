import { useRoute } from 'preact-iso';
import { query } from '../api/query.ts';
import { useReply } from '../api/reply.ts';
import { dayAt, dayText } from '../look/dates.ts';
import { Loaded } from '../look/loaded.tsx';
import { numberText } from '../look/numbers.ts';
import { Page } from '../look/page.tsx';
import { words } from '../texts/words.ts';
import { lineOfSightAt } from './addresses.ts';
import { KpiDefinition } from './kpi-definition.tsx';
import { KpiFigures } from './kpi-figures.tsx';
import { KpiForecast } from './kpi-forecast.tsx';
import type { Kpi } from './kpi-lines.ts';
import { KpiServes } from './kpi-serves.tsx';
import { Score } from './score.tsx';
import { TargetText } from './target.tsx';
import './kpi.css';
import './measures.css';

const Now = ({ value, unit, score, state, stale, overdue, retiredAt, anchors }: Kpi) => (
  <div class="kpi-now">
    {value !== null && <span class="figure">{words.kpi.of(numberText(value), unit)}</span>}
    <span class="soft">
      {words.kpi.goal} <TargetText anchors={anchors} />
    </span>
    <Score score={score} band={state} />
    {stale && <span class="tag warn">{words.kpi.stale}</span>}
    {overdue && <span class="tag warn">{words.kpi.overdue}</span>}
    {retiredAt && <span class="tag">{words.kpi.retiredOn(dayText(dayAt(retiredAt)))}</span>}
  </div>
);

/** A KPI: its figures, forecast and targets, what it means and what it serves. */
export const KpiPage = () => {
  const { kpiId = '' } = useRoute().params;
  const asked = useReply(kpiId, (signal) => query('/v1/kpis/{kpiId}', { path: { kpiId }, signal }));
  const kpi = asked.asked.state === 'here' ? asked.asked.reply : undefined;
  return (
    <Page
      title={kpi?.name ?? words.kpi.title}
      lead={kpi && words.strategy.indicators[kpi.indicator]}
      actions={
        <a class="button" href={lineOfSightAt('kpi', kpiId)}>
          {words.kpi.sight}
        </a>
      }
    >
      <Loaded from={asked}>
        {(here) => (
          <>
            <Now {...here} />
            {here.warnings.map(({ detail }) => (
              <p key={detail} class="notice warn">
                {detail}
              </p>
            ))}
            <KpiFigures {...here} />
            <KpiForecast {...here} />
            <KpiDefinition {...here} />
            <KpiServes kpiId={kpiId} />
          </>
        )}
      </Loaded>
    </Page>
  );
};

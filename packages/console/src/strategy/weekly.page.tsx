import { useLocation, useRoute } from 'preact-iso';
import { query } from '../api/query.ts';
import { useReply } from '../api/reply.ts';
import type { Reply } from '../api/types.ts';
import { urlOf } from '../api/url.ts';
import { dayText } from '../look/dates.ts';
import { UnitFinder } from '../finders/unit.finder.tsx';
import { Loaded } from '../look/loaded.tsx';
import { Page } from '../look/page.tsx';
import { today } from '../look/today.ts';
import { me } from '../shell/me.ts';
import { words } from '../texts/words.ts';
import { weeksFrom } from './week.ts';
import { WeeklyGoals, WeeklyKpis } from './weekly-tables.tsx';
import './kpi.css';

type Week = Reply<'/v1/units/{unitId}/scorecard'>;

const at = (unit: string, week?: string): string => urlOf('/console/weekly', {}, { unit, week });

const Weeks = ({ unitId, from, to }: Week) => (
  <nav class="row" aria-label={words.weekly.title}>
    <a class="button" href={at(unitId, weeksFrom(from, -1))}>
      {words.weekly.before}
    </a>
    <strong>{words.weekly.week(dayText(from), dayText(to))}</strong>
    {to < today() && (
      <a class="button" href={at(unitId, weeksFrom(from, 1))}>
        {words.weekly.after}
      </a>
    )}
  </nav>
);

const OfUnit = ({ unitId, week }: { unitId: string; week: string | undefined }) => {
  const asked = useReply(`${unitId} ${week}`, (signal) =>
    query('/v1/units/{unitId}/scorecard', {
      path: { unitId },
      filters: week === undefined ? {} : { week },
      signal,
    }),
  );
  return (
    <Loaded from={asked}>
      {(reply) => (
        <>
          <Weeks {...reply} />
          {!reply.complete && <p class="notice">{words.weekly.incomplete}</p>}
          <WeeklyKpis {...reply} />
          <WeeklyGoals {...reply} />
        </>
      )}
    </Loaded>
  );
};

/** The unit that the viewer works in, or else any. */
const firstUnit = async (signal: AbortSignal): Promise<{ unitId: string | undefined }> => {
  const own = me.value?.employment?.unitId;
  if (own) return { unitId: own };
  const { units } = await query('/v1/units', { filters: { limit: 1 }, signal });
  return { unitId: units[0]?.unitId };
};

const Chosen = ({ unitId, week }: { unitId: string | undefined; week: string | undefined }) => {
  const { route } = useLocation();
  if (!unitId) return <p class="notice">{words.weekly.noUnits}</p>;
  return (
    <>
      <div class="kpi-filters">
        <UnitFinder
          label={words.weekly.unit}
          stays
          value={unitId}
          onChoice={(chosen) => route(at(chosen), true)}
        />
      </div>
      <OfUnit unitId={unitId} week={week} />
    </>
  );
};

/** How the KPIs and goals of a unit stand in a week, and how they stood the week before. */
export const WeeklyPage = () => {
  const { unit, week } = useRoute().query;
  const asked = useReply('unit', firstUnit);
  return (
    <Page title={words.weekly.title} lead={words.weekly.lead}>
      <Loaded from={asked}>{({ unitId }) => <Chosen unitId={unit ?? unitId} week={week} />}</Loaded>
    </Page>
  );
};

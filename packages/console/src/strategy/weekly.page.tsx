import { useLocation, useRoute } from 'preact-iso';
import { query } from '../api/query.ts';
import { useReply } from '../api/reply.ts';
import type { Reply } from '../api/types.ts';
import { urlOf } from '../api/url.ts';
import { dayText } from '../look/dates.ts';
import { Field } from '../look/field.tsx';
import { Loaded } from '../look/loaded.tsx';
import { Page } from '../look/page.tsx';
import { me } from '../shell/me.ts';
import { words } from '../texts/words.ts';
import { weeksFrom } from './week.ts';
import { WeeklyGoals, WeeklyKpis } from './weekly-tables.tsx';
import './kpi.css';

type Unit = Reply<'/v1/units'>['units'][number];
type Week = Reply<'/v1/units/{unitId}/scorecard'>;

const at = (unit: string, week?: string): string => urlOf('/console/weekly', {}, { unit, week });

const ChooseUnit = ({ units, unitId }: { units: readonly Unit[]; unitId: string }) => {
  const { route } = useLocation();
  return (
    <Field label={words.weekly.unit}>
      {(attributes) => (
        <select
          {...attributes}
          value={unitId}
          onChange={({ currentTarget }) => route(at(currentTarget.value), true)}
        >
          {units.map((unit) => (
            <option key={unit.unitId} value={unit.unitId}>
              {unit.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
};

const Weeks = ({ unitId, from, to }: Week) => (
  <nav class="row" aria-label={words.weekly.title}>
    <a class="button" href={at(unitId, weeksFrom(from, -1))}>
      {words.weekly.before}
    </a>
    <strong>{words.weekly.week(dayText(from), dayText(to))}</strong>
    {Date.parse(to) + 86_400_000 < Date.now() && (
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

const Chosen = ({ units }: { units: readonly Unit[] }) => {
  const { unit, week } = useRoute().query;
  const unitId = unit ?? me.value?.employment?.unitId ?? units[0]?.unitId;
  if (!unitId) return <p class="notice">{words.weekly.noUnits}</p>;
  return (
    <>
      <div class="kpi-filters">
        <ChooseUnit units={units} unitId={unitId} />
      </div>
      <OfUnit unitId={unitId} week={week} />
    </>
  );
};

/** How the KPIs and goals of a unit stand in a week, and how they stood the week before. */
export const WeeklyPage = () => {
  const asked = useReply('units', (signal) => query('/v1/units', { filters: { limit: 100 }, signal }));
  return (
    <Page title={words.weekly.title} lead={words.weekly.lead}>
      <Loaded from={asked}>{({ units }) => <Chosen units={units} />}</Loaded>
    </Page>
  );
};

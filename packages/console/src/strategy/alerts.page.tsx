import { useLocation, useRoute } from 'preact-iso';
import { query } from '../api/query.ts';
import type { Filters } from '../api/types.ts';
import { urlOf } from '../api/url.ts';
import { useList } from '../api/use-list.ts';
import { Field } from '../look/field.tsx';
import { Listed } from '../look/listed.tsx';
import { Page } from '../look/page.tsx';
import { words } from '../texts/words.ts';
import { AlertItem } from './alert-item.tsx';
import './kpi.css';
import './alerts.css';

const whose = ['mine', 'team', 'all'] as const;
const states = ['open', 'acknowledged', 'snoozed', 'cleared'] as const;

type Choice = { about: (typeof whose)[number]; state: (typeof states)[number] };

const choiceOf = ({ about, state }: Readonly<Record<string, string>>): Choice => ({
  about: whose.find((one) => one === about) ?? 'mine',
  state: states.find((one) => one === state) ?? 'open',
});

const filtersOf = ({ about, state }: Choice): Filters<'/v1/alerts'> => ({
  status: state,
  ...(about === 'mine' && { person: 'me' }),
  ...(about === 'team' && { manager: 'me' }),
});

const Choose = ({ choice }: { choice: Choice }) => {
  const { route } = useLocation();
  const set = (change: Readonly<Record<string, string>>) =>
    route(urlOf('/console/alerts', {}, { ...choice, ...change }), true);
  return (
    <fieldset class="kpi-filters">
      <legend class="unseen">{words.alerts.show}</legend>
      <Field label={words.alerts.show}>
        {(attributes) => (
          <select
            {...attributes}
            value={choice.about}
            onChange={({ currentTarget }) => set({ about: currentTarget.value })}
          >
            {whose.map((one) => (
              <option key={one} value={one}>
                {words.alerts[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.alerts.state}>
        {(attributes) => (
          <select
            {...attributes}
            value={choice.state}
            onChange={({ currentTarget }) => set({ state: currentTarget.value })}
          >
            {states.map((one) => (
              <option key={one} value={one}>
                {words.alerts.states[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
    </fieldset>
  );
};

/** The alerts that a reader may see, and what is done about them. */
export const AlertsPage = () => {
  const choice = choiceOf(useRoute().query);
  const list = useList(JSON.stringify(choice), async (cursor, signal) => {
    const filters = { ...filtersOf(choice), ...(cursor && { cursor }) };
    const { alerts, next } = await query('/v1/alerts', { filters, signal });
    return { rows: alerts, next };
  });
  return (
    <Page title={words.alerts.title} lead={words.alerts.lead}>
      <Choose choice={choice} />
      <Listed list={list} empty={words.alerts.none}>
        {(rows) => (
          <ul class="plain alerts">
            {rows.map((alert) => (
              <AlertItem key={`${alert.alertId} ${alert.episode}`} alert={alert} changed={list.again} />
            ))}
          </ul>
        )}
      </Listed>
    </Page>
  );
};

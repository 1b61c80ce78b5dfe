import { useLocation, useRoute } from 'preact-iso';
import { query } from '../api/query.ts';
import type { Filters } from '../api/types.ts';
import { urlOf } from '../api/url.ts';
import { useList } from '../api/use-list.ts';
import { Select } from '../look/select.tsx';
import { Listed } from '../look/listed.tsx';
import { Page } from '../look/page.tsx';
import { words } from '../texts/words.ts';
import { AlertItem } from './alert-item.tsx';
import './kpi.css';
import './alerts.css';

const whose = ['mine', 'team', 'all'] as const;
const states = ['open', 'acknowledged', 'snoozed', 'cleared'] as const;

type Choice = {
  about: (typeof whose)[number];
  state: (typeof states)[number];
  /** What is wrong; anything if it is empty. */
  rule: string;
};

const choiceOf = ({ about, state, rule = '' }: Readonly<Record<string, string>>): Choice => ({
  about: whose.find((one) => one === about) ?? 'mine',
  state: states.find((one) => one === state) ?? 'open',
  rule: rule in words.alerts.rules ? rule : '',
});

const filtersOf = ({ about, state, rule }: Choice): Filters<'/v1/alerts'> => ({
  status: state,
  ...(about === 'mine' && { person: 'me' }),
  ...(about === 'team' && { manager: 'me' }),
  ...(rule !== '' && { rule: rule as NonNullable<Filters<'/v1/alerts'>['rule']> }),
});

const chooses = {
  about: { label: words.alerts.show, options: whose.map((one) => [one, words.alerts[one]] as const) },
  rule: {
    label: words.alerts.rule,
    options: [['', words.alerts.anyRule], ...Object.entries(words.alerts.rules)],
  },
  state: {
    label: words.alerts.state,
    options: states.map((one) => [one, words.alerts.states[one] ?? one] as const),
  },
} as const satisfies Record<keyof Choice, { label: string; options: readonly (readonly [string, string])[] }>;

const ChooseAlerts = ({ choice }: { choice: Choice }) => {
  const { route } = useLocation();
  return (
    <fieldset class="kpi-filters">
      <legend class="unseen">{words.alerts.show}</legend>
      {Object.entries(chooses).map(([name, { label, options }]) => (
        <Select
          key={name}
          label={label}
          value={choice[name as keyof Choice]}
          choose={(value) => route(urlOf('/console/alerts', {}, { ...choice, [name]: value }), true)}
          choices={options}
        />
      ))}
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
      <ChooseAlerts choice={choice} />
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

import { useLocation, useRoute } from 'preact-iso';
import { query } from '../api/query.ts';
import type { Filters, Reply } from '../api/types.ts';
import { urlOf } from '../api/url.ts';
import { useList } from '../api/use-list.ts';
import { Field } from '../look/field.tsx';
import { Listed } from '../look/listed.tsx';
import { numberText } from '../look/numbers.ts';
import { orDash } from '../look/or-dash.ts';
import { Page } from '../look/page.tsx';
import { PersonName } from '../look/person-name.tsx';
import { type Column, Table } from '../look/table.tsx';
import { words } from '../texts/words.ts';
import { kpiAt } from './addresses.ts';
import { Score } from './score.tsx';
import { TargetText } from './target.tsx';
import './kpi.css';

type Row = Reply<'/v1/kpis'>['kpis'][number];
type Search = Readonly<Record<string, string>>;

const columns: readonly Column<Row>[] = [
  { title: words.kpi.title, cell: ({ kpiId, name }) => <a href={kpiAt(kpiId)}>{name}</a> },
  {
    title: words.kpi.value,
    number: true,
    cell: ({ value, unit }) => orDash(value, (of) => words.kpi.of(numberText(of), unit)),
  },
  { title: words.kpi.goal, number: true, cell: ({ anchors }) => <TargetText anchors={anchors} /> },
  { title: words.kpi.score, cell: ({ score, state }) => <Score score={score} band={state} /> },
  { title: words.kpi.kind, cell: ({ indicator }) => words.map.marks[indicator] },
  { title: words.kpi.owner, cell: ({ ownerName }) => <PersonName name={ownerName} /> },
];

const filtersOf = ({ name, indicator, owner }: Search): Filters<'/v1/kpis'> => ({
  ...(name && { name }),
  ...((indicator === 'leading' || indicator === 'lagging') && { indicator }),
  ...(owner === 'me' && { owner }),
});

const Filter = ({ search }: { search: Search }) => {
  const { route } = useLocation();
  const set = (change: Search) => route(urlOf('/console/kpis', {}, { ...search, ...change }), true);
  return (
    <fieldset class="kpi-filters">
      <legend class="unseen">{words.kpi.look}</legend>
      <Field label={words.kpi.name}>
        {(attributes) => (
          <input
            {...attributes}
            type="search"
            value={search['name'] ?? ''}
            onChange={({ currentTarget }) => set({ name: currentTarget.value })}
          />
        )}
      </Field>
      <Field label={words.kpi.kind}>
        {(attributes) => (
          <select
            {...attributes}
            value={search['indicator'] ?? ''}
            onChange={({ currentTarget }) => set({ indicator: currentTarget.value })}
          >
            <option value="">{words.kpi.any}</option>
            <option value="leading">{words.strategy.indicators['leading']}</option>
            <option value="lagging">{words.strategy.indicators['lagging']}</option>
          </select>
        )}
      </Field>
      <label class="row">
        <input
          type="checkbox"
          checked={search['owner'] === 'me'}
          onChange={({ currentTarget }) => set({ owner: currentTarget.checked ? 'me' : '' })}
        />
        {words.kpi.mine}
      </label>
    </fieldset>
  );
};

/** All KPIs, with filters that stand in the address. */
export const KpisPage = () => {
  const search = useRoute().query;
  const filters = filtersOf(search);
  const list = useList(JSON.stringify(filters), async (cursor, signal) => {
    const { kpis, next } = await query('/v1/kpis', {
      filters: { ...filters, ...(cursor && { cursor }) },
      signal,
    });
    return { rows: kpis, next };
  });
  return (
    <Page title={words.kpi.list} lead={words.kpi.listLead}>
      <Filter search={search} />
      <Listed list={list} empty={words.kpi.empty}>
        {(rows) => (
          <Table
            caption={words.kpi.list}
            quietCaption
            columns={columns}
            rows={rows}
            keyOf={({ kpiId }) => kpiId}
          />
        )}
      </Listed>
    </Page>
  );
};

import { query } from '../api/query.ts';
import type { Filters, Reply } from '../api/types.ts';
import { useList } from '../api/use-list.ts';
import { Listed } from '../look/listed.tsx';
import { Page } from '../look/page.tsx';
import { roleText } from '../look/roles.ts';
import { PersonName } from '../look/person-name.tsx';
import { type Column, Table } from '../look/table.tsx';
import { When } from '../look/when.tsx';
import { words } from '../texts/words.ts';
import { FilterSelect } from '../look/filter-select.tsx';
import { PersonFinder } from '../finders/person.finder.tsx';
import { useFilters } from './filters/use-filters.ts';
import '../look/filters.css';

const texts = words.audit;

type Access = Reply<'/v1/access-records'>['accessRecords'][number];

const countsOf = ({ shown }: Access): [kind: string, count: number][] => {
  const counts = new Map<string, number>();
  for (const { kind } of shown) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts];
};

const Shown = ({ record }: { record: Access }) => (
  <>
    {countsOf(record).map(([kind, count]) => (
      <div key={kind}>
        {texts.kinds[kind] ?? kind}
        {texts.times(count)}
      </div>
    ))}
  </>
);

const columns: readonly Column<Access>[] = [
  { title: texts.recorded, cell: ({ recordedAt }) => <When at={recordedAt} /> },
  {
    title: texts.reader,
    cell: ({ readerName, actingAs }) => (
      <>
        <PersonName name={readerName} /> <span class="soft small">{texts.as(roleText(actingAs))}</span>
      </>
    ),
  },
  { title: texts.shown, cell: (record) => <Shown record={record} /> },
  { title: texts.about, cell: ({ personName }) => <PersonName name={personName} /> },
];

/** Who was shown what about whom. */
export const AccessRecordsPage = () => {
  const { values, set, key } = useFilters(['kind', 'person', 'reader']);
  const asked = values as Filters<'/v1/access-records'>;
  const records = useList(key, async (cursor, signal) => {
    const reply = await query('/v1/access-records', { filters: { ...asked, cursor: cursor ?? '' }, signal });
    return { rows: reply.accessRecords, next: reply.next };
  });
  return (
    <Page title={texts.access} lead={texts.accessLead}>
      <form class="card filters" onSubmit={(event) => event.preventDefault()}>
        <FilterSelect
          label={texts.shown}
          value={values.kind}
          choices={Object.entries(texts.kinds)}
          onChoice={(kind) => set({ kind })}
        />
        <PersonFinder label={texts.reader} value={values.reader} onChoice={(reader) => set({ reader })} />
        <PersonFinder label={texts.about} value={values.person} onChoice={(person) => set({ person })} />
      </form>
      <Listed list={records} empty={texts.noAccess}>
        {(rows) => (
          <Table
            caption={texts.accessRecords}
            quietCaption
            columns={columns}
            rows={rows}
            keyOf={({ eventId }) => eventId}
          />
        )}
      </Listed>
    </Page>
  );
};

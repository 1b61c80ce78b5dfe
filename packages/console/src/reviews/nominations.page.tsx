import { useSignal } from '@preact/signals';
import { query } from '../api/query.ts';
import { useList } from '../api/use-list.ts';
import { Field } from '../look/field.tsx';
import { Listed } from '../look/listed.tsx';
import { nameText } from '../look/named.ts';
import { Page } from '../look/page.tsx';
import { Table } from '../look/table.tsx';
import { words } from '../texts/words.ts';
import { Deciding, type Nomination } from './deciding.tsx';
import { NominateForm } from './nominate.form.tsx';
import './reviews.css';

const shows = ['nominated', 'assigned', 'turnedDown', 'declined', 'all'] as const;
type Show = (typeof shows)[number];

const tones: Readonly<Record<string, string>> = { nominated: 'warn', assigned: 'good', declined: 'bad' };

const State = ({ nomination: { status, reason, overLimit } }: { nomination: Nomination }) => (
  <span class="stack tight">
    <span class="row">
      <span class={`tag ${tones[status] ?? ''}`}>{words.nominating.statuses[status]}</span>
      {overLimit && <span class="tag warn">{words.nominating.overLimit}</span>}
    </span>
    {reason && <span class="small soft">{nameText(reason)}</span>}
  </span>
);

type RowsProps = { rows: readonly Nomination[]; changed: () => void };

const Rows = ({ rows, changed }: RowsProps) => {
  const texts = words.nominating;
  return (
    <Table
      caption={texts.title}
      quietCaption
      rows={rows}
      keyOf={({ assignmentId }) => assignmentId}
      columns={[
        { title: texts.person, cell: ({ personName }) => nameText(personName) },
        {
          title: texts.about,
          cell: ({ reviewId, subjectName }) => (
            <a href={`/console/reviews/${reviewId}`}>{nameText(subjectName)}</a>
          ),
        },
        { title: texts.as, cell: ({ relation }) => words.reviews.relations[relation] },
        { title: words.reviews.cycle, cell: ({ cycleName }) => cycleName },
        { title: words.reviews.list.state, cell: (nomination) => <State nomination={nomination} /> },
        {
          title: texts.decide,
          cell: (nomination) => <Deciding nomination={nomination} decided={changed} />,
        },
      ]}
    />
  );
};

/** Who was nominated to assess whom: the rater or HR decides, and people nominate for their own review. */
export const NominationsPage = () => {
  const shown = useSignal<Show>('nominated');
  const show = shown.value;
  const list = useList<Nomination>(show, async (cursor, signal) => {
    const filters = {
      limit: 50,
      ...(show !== 'all' && { status: show }),
      ...(cursor !== undefined && { cursor }),
    };
    const { nominations, next } = await query('/v1/nominations', { filters, signal });
    return { rows: nominations, next };
  });
  const texts = words.nominating;
  return (
    <Page title={texts.title} lead={texts.lead}>
      <NominateForm nominated={list.again} />
      <div class="card">
        <Field label={words.cycles.show}>
          {(attributes) => (
            <select
              {...attributes}
              value={show}
              onChange={({ currentTarget }) => (shown.value = currentTarget.value as Show)}
            >
              {shows.map((each) => (
                <option value={each}>{each === 'all' ? texts.all : texts.statuses[each]}</option>
              ))}
            </select>
          )}
        </Field>
        <Listed list={list} empty={texts.empty}>
          {(rows) => <Rows rows={rows} changed={list.again} />}
        </Listed>
      </div>
    </Page>
  );
};

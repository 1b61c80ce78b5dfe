import { useSignal } from '@preact/signals';
import { query } from '../api/query.ts';
import type { Reply } from '../api/types.ts';
import { useList } from '../api/use-list.ts';
import { Listed } from '../look/listed.tsx';
import { nameText } from '../look/named.ts';
import { Page } from '../look/page.tsx';
import { Table } from '../look/table.tsx';
import { When } from '../look/when.tsx';
import { me } from '../shell/me.ts';
import { words } from '../texts/words.ts';
import { OpenForm } from './open.form.tsx';

type Session = Reply<'/v1/calibrations'>['calibrations'][number];

const Sessions = ({ rows }: { rows: readonly Session[] }) => {
  const texts = words.calibration;
  return (
    <Table
      caption={texts.title}
      quietCaption
      rows={rows}
      keyOf={({ calibrationSessionId }) => calibrationSessionId}
      columns={[
        {
          title: texts.name,
          cell: ({ calibrationSessionId, name }) => (
            <a href={`/console/calibrations/${calibrationSessionId}`}>{name}</a>
          ),
        },
        { title: texts.cycle, cell: ({ cycleName }) => cycleName },
        { title: texts.facilitator, cell: ({ facilitatorName }) => nameText(facilitatorName) },
        { title: texts.opened, cell: ({ openedAt }) => <When at={openedAt} /> },
        {
          title: texts.state,
          cell: ({ state }) => (
            <span class={`tag ${state === 'open' ? 'accent' : ''}`}>{texts.states[state]}</span>
          ),
        },
      ]}
    />
  );
};

/** The calibration sessions that the viewer may see. */
export const CalibrationsPage = () => {
  const isOpening = useSignal(false);
  const isHr = me.value?.roles.includes('hr');
  const list = useList<Session>('calibrations', async (cursor, signal) => {
    const filters = { limit: 50, ...(cursor !== undefined && { cursor }) };
    const { calibrations, next } = await query('/v1/calibrations', { filters, signal });
    return { rows: calibrations, next };
  });
  return (
    <Page
      title={words.calibration.title}
      lead={words.calibration.lead}
      actions={
        isHr &&
        !isOpening.value && (
          <button type="button" class="button main" onClick={() => (isOpening.value = true)}>
            {words.calibration.open}
          </button>
        )
      }
    >
      {isOpening.value && <OpenForm close={() => (isOpening.value = false)} />}
      <div class="card">
        <Listed list={list} empty={words.calibration.empty}>
          {(rows) => <Sessions rows={rows} />}
        </Listed>
      </div>
    </Page>
  );
};

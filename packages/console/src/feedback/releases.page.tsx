import { useSignal } from '@preact/signals';
import { query } from '../api/query.ts';
import { useReply } from '../api/reply.ts';
import type { Reply } from '../api/types.ts';
import { useFilters } from '../audit/filters/use-filters.ts';
import { CycleFinder } from '../finders/cycle.finder.tsx';
import { PersonFinder } from '../finders/person.finder.tsx';
import { Loaded } from '../look/loaded.tsx';
import { Page } from '../look/page.tsx';
import { Refused } from '../look/refused.tsx';
import { Table } from '../look/table.tsx';
import { useCommand } from '../look/use-command.ts';
import { When } from '../look/when.tsx';
import { words } from '../texts/words.ts';
import '../look/filters.css';
import '../goals/forms.css';

const texts = words.releases;

type Merged = Reply<'/v1/people/{personId}/merged-feedback'>;

const askMerged = (personId: string, signal?: AbortSignal): Promise<Merged> =>
  query('/v1/people/{personId}/merged-feedback', { path: { personId }, ...(signal && { signal }) });

type ReleaseProps = {
  personId: string;
  cycleId: string | undefined;
  /** Something waits. */
  waits: boolean;
  /** How many releases there are. */
  before: number;
  released: () => void;
};

/** Releases what was given in the period of a cycle. What too few people gave goes on waiting. */
const Release = ({ personId, cycleId, waits, before, released }: ReleaseProps) => {
  const { send, sending, problem } = useCommand('/v1/people/{personId}/merged-feedback/releases');
  const outcome = useSignal<'done' | 'nothing' | undefined>(undefined);
  const release = async (): Promise<void> => {
    if (!cycleId) return;
    outcome.value = undefined;
    if (!(await send({ path: { personId }, body: { cycleId } }))) return;
    // If this cannot be read, the page says so when it asks again.
    const now = await askMerged(personId).catch(() => undefined);
    outcome.value = now && (now.releases.length > before ? 'done' : 'nothing');
    released();
  };
  return (
    <>
      <p class="row">
        <button type="button" class="button main" disabled={sending || !cycleId || !waits} onClick={release}>
          {texts.release}
        </button>
        {waits && !cycleId && <span class="soft">{texts.chooseCycle}</span>}
      </p>
      <p role="status" class={outcome.value ? `notice ${outcome.value === 'done' ? 'good' : ''}` : 'unseen'}>
        {outcome.value && texts[outcome.value]}
      </p>
      <Refused problem={problem} />
    </>
  );
};

const Waiting = ({ waiting }: { waiting: NonNullable<Merged['waiting']> }) =>
  waiting.length === 0 ? (
    <p class="soft">{texts.nothingWaits}</p>
  ) : (
    <>
      <h2>{texts.waiting}</h2>
      <ul class="lines">
        {waiting.map(({ audience, pieces }) => (
          <li key={audience} class="line">
            {texts.pieces(pieces, words.feedback.audiences[audience])}
          </li>
        ))}
      </ul>
    </>
  );

const Released = ({ releases }: Pick<Merged, 'releases'>) =>
  releases.length === 0 ? (
    <p class="soft">{texts.none}</p>
  ) : (
    <Table
      caption={texts.released}
      rows={releases}
      keyOf={({ evidence }) => String(evidence.revision)}
      columns={[
        { title: words.audit.cycle, cell: ({ cycleName }) => cycleName },
        { title: words.feedback.audience, cell: ({ audience }) => words.feedback.audiences[audience] },
        {
          title: texts.shown,
          cell: ({ status, texts: said }) =>
            status === 'released' ? texts.texts(said.length) : texts.withheld,
        },
        { title: words.audit.recorded, cell: ({ recordedAt }) => <When at={recordedAt} /> },
      ]}
    />
  );

type OfPersonProps = { personId: string; cycleId: string | undefined };

/** What waits about one person, and what was released. */
const OfPerson = ({ personId, cycleId }: OfPersonProps) => {
  const asking = useReply(personId, (signal) => askMerged(personId, signal));
  return (
    <Loaded from={asking}>
      {({ waiting, releases }) => (
        <section class="card">
          {waiting ? (
            <>
              <Waiting waiting={waiting} />
              <Release
                key={cycleId}
                {...{ personId, cycleId }}
                waits={waiting.length > 0}
                before={releases.length}
                released={asking.again}
              />
            </>
          ) : (
            <p class="notice">{texts.notYours}</p>
          )}
          {(waiting || releases.length > 0) && <Released releases={releases} />}
        </section>
      )}
    </Loaded>
  );
};

/** HR sees how much merged feedback about somebody waits, and releases it for a cycle. */
export const ReleasesPage = () => {
  const { values, set } = useFilters(['person', 'cycle']);
  const { person: personId, cycle: cycleId } = values;
  return (
    <Page title={texts.title} lead={texts.lead}>
      <form class="card filters" onSubmit={(event) => event.preventDefault()}>
        <PersonFinder label={texts.person} value={personId} onChoice={(person) => set({ person })} />
        <CycleFinder kind="review" value={cycleId} onChoice={(cycle) => set({ cycle })} />
      </form>
      {/* With a key, so that nothing about one person ever stands under the name of the next. */}
      {personId && <OfPerson key={personId} personId={personId} cycleId={cycleId} />}
    </Page>
  );
};

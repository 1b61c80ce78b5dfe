import { useRoute } from 'preact-iso';
import { query } from '../api/query.ts';
import { useReply } from '../api/reply.ts';
import { Loaded } from '../look/loaded.tsx';
import { nameText } from '../look/named.ts';
import { Page } from '../look/page.tsx';
import { words } from '../texts/words.ts';
import { adrift, type Sight, stepsOf } from './path.ts';
import { SightGoals } from './sight-goals.tsx';
import { SightStep } from './sight-step.tsx';
import './sight.css';

const kinds = ['goal', 'objective', 'kpi', 'person'] as const;

type Asked = { kind: (typeof kinds)[number]; id: string };

/** What the address asks about; the reader if it does not say. */
const askedOf = (search: Readonly<Record<string, string>>): Asked => {
  const kind = kinds.find((one) => search[one]);
  return kind ? { kind, id: search[kind] ?? '' } : { kind: 'person', id: 'me' };
};

const titleOf = ({ kind, id }: Asked, { objectives, goals }: Sight): string => {
  if (kind === 'objective') return objectives.find(({ objectiveId }) => objectiveId === id)?.name ?? '';
  if (kind === 'kpi')
    return objectives.flatMap(({ kpis }) => kpis).find(({ kpiId }) => kpiId === id)?.name ?? '';
  if (kind === 'goal') return nameText(goals.find(({ goalId }) => goalId === id)?.title);
  return id === 'me' ? words.sight.mine : words.sight.title;
};

const Path = ({ sight }: { sight: Sight }) => {
  const lost = adrift(sight);
  const steps = stepsOf(sight);
  return (
    <div class="stack">
      {sight.isCut && <p class="notice">{words.sight.cut}</p>}
      {steps.length === 0 && lost.length === 0 && <p class="notice">{words.sight.nothing}</p>}
      {steps.map((step) => (
        <SightStep key={step.objective.objectiveId} sight={sight} {...step} />
      ))}
      {lost.length > 0 && (
        <section class="card">
          <h2>{words.sight.unaligned}</h2>
          <SightGoals branches={lost} />
        </section>
      )}
    </div>
  );
};

/** From the vision over an objective and its goals to the last check-in. */
export const LineOfSightPage = () => {
  const asked = askedOf(useRoute().query);
  const reply = useReply(`${asked.kind} ${asked.id}`, (signal) =>
    query('/v1/line-of-sight', { filters: { [asked.kind]: asked.id }, signal }),
  );
  const sight = reply.asked.state === 'here' ? reply.asked.reply : undefined;
  return (
    <Page title={(sight && titleOf(asked, sight)) || words.sight.title} lead={words.sight.lead}>
      <Loaded from={reply}>{(here) => <Path sight={here} />}</Loaded>
    </Page>
  );
};

import { query } from '../api/query.ts';
import { useReply } from '../api/reply.ts';
import { goalPath } from '../goals/goal.ts';
import { Loaded } from '../look/loaded.tsx';
import { nameText } from '../look/named.ts';
import { Progress } from '../look/progress.tsx';
import { Status } from '../look/status.tsx';
import { words } from '../texts/words.ts';
import { lineOfSightAt } from './addresses.ts';
import type { Sight } from './path.ts';

const Lists = ({ objectives, goals }: Pick<Sight, 'objectives' | 'goals'>) =>
  objectives.length + goals.length === 0 ? (
    <p class="soft">{words.kpi.servesNothing}</p>
  ) : (
    <ul class="plain measures">
      {objectives.map(({ objectiveId, name, perspectiveName }) => (
        <li key={objectiveId} class="row">
          <span class="soft">{words.kpi.objective}</span>
          <a href={lineOfSightAt('objective', objectiveId)}>{name}</a>
          <span class="soft small">{perspectiveName}</span>
        </li>
      ))}
      {goals.map(({ goalId, title, status, progress }) => (
        <li key={goalId} class="row">
          <span class="soft">{words.kpi.goals}</span>
          <a href={goalPath(goalId)}>{nameText(title)}</a>
          <Status of={status} />
          <Progress of={progress} />
        </li>
      ))}
    </ul>
  );

/** The objectives that a KPI measures, and the goals that it is tied to. */
export const KpiServes = ({ kpiId }: { kpiId: string }) => {
  const asked = useReply(kpiId, (signal) => query('/v1/line-of-sight', { filters: { kpi: kpiId }, signal }));
  return (
    <section class="card">
      <h2>{words.kpi.serves}</h2>
      <Loaded from={asked}>
        {({ objectives, goals }) => (
          <Lists
            objectives={objectives.filter(({ kpis }) => kpis.some((kpi) => kpi.kpiId === kpiId))}
            goals={goals.filter((goal) => goal.asked)}
          />
        )}
      </Loaded>
    </section>
  );
};

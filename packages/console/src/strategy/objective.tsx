import type { Reply } from '../api/types.ts';
import { goalPath } from '../goals/goal.ts';
import { dayText } from '../look/dates.ts';
import { nameText } from '../look/named.ts';
import { words } from '../texts/words.ts';
import { kpiAt, lineOfSightAt } from './addresses.ts';
import { Score } from './score.tsx';

type Objective = Reply<'/v1/scorecards/{scorecardId}'>['perspectives'][number]['objectives'][number];

const Kpis = ({ kpis }: Pick<Objective, 'kpis'>) => (
  <div>
    <h4>{words.strategy.measures}</h4>
    {kpis.length === 0 ? (
      <p class="soft">{words.strategy.noKpis}</p>
    ) : (
      <ul class="plain measures">
        {kpis.map(({ kpiId, name, score, state }) => (
          <li key={kpiId} class="row">
            <a href={kpiAt(kpiId)}>{name}</a> <Score score={score} band={state} />
          </li>
        ))}
      </ul>
    )}
  </div>
);

const Goals = ({ goals, orphan }: Pick<Objective, 'goals' | 'orphan'>) => (
  <div>
    <h4>{words.strategy.worksOn}</h4>
    {orphan && <span class="tag bad">{words.strategy.nobody}</span>}
    <ul class="plain measures">
      {goals.map(({ goalId, title, owner }) => (
        <li key={goalId}>
          <a href={goalPath(goalId)}>{nameText(title)}</a>{' '}
          <span class="soft">{words.strategy.by(nameText(owner.name))}</span>
        </li>
      ))}
    </ul>
  </div>
);

/** An objective of a scorecard: how far it is, what measures it and who works on it. */
export const ObjectiveItem = (objective: Objective) => {
  const { objectiveId, name, dueOn, score, band, coverage } = objective;
  return (
    <li class="objective">
      <div class="objective-head">
        <h3>
          <a href={lineOfSightAt('objective', objectiveId)}>{name}</a>
        </h3>
        <Score score={score} band={band} coverage={coverage} />
        {dueOn && <span class="soft small">{words.strategy.dueOn(dayText(dueOn))}</span>}
      </div>
      <div class="columns">
        <Kpis {...objective} />
        <Goals {...objective} />
      </div>
    </li>
  );
};

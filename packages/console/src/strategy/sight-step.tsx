import { words } from '../texts/words.ts';
import { kpiAt, scorecardAt } from './addresses.ts';
import type { Sight, SightObjective, Step } from './path.ts';
import { SightGoals } from './sight-goals.tsx';

type Card = Sight['scorecards'][number];

/** The cards from the top one down to the one that holds the objective. */
const cardsTo = (cards: readonly Card[], scorecardId: string): readonly Card[] => {
  const card = cards.find((one) => one.scorecardId === scorecardId);
  if (!card) return [];
  return [...(card.alignedTo === null ? [] : cardsTo(cards, card.alignedTo)), card];
};

const Vision = ({ scorecardId, name, vision }: Card) => (
  <li class="sight-step">
    <p class="sight-kind">{vision ? words.sight.vision : words.strategy.scorecard}</p>
    {vision && <p>{vision}</p>}
    <a class={vision ? 'small' : ''} href={scorecardAt(scorecardId)}>
      {name}
    </a>
  </li>
);

const Kpis = ({ kpis }: Pick<SightObjective, 'kpis'>) =>
  kpis.length === 0 ? (
    <p class="soft small">{words.sight.noKpis}</p>
  ) : (
    <p class="small">
      {words.sight.measuredBy}{' '}
      {kpis.map(({ kpiId, name }, at) => (
        <span key={kpiId}>
          {at > 0 && ', '}
          <a href={kpiAt(kpiId)}>{name}</a>
        </span>
      ))}
    </p>
  );

const Projects = ({ initiatives }: Pick<Sight, 'initiatives'>) =>
  initiatives.length === 0 ? null : (
    <p class="small">
      {words.sight.projects}: {initiatives.map(({ name }) => name).join(', ')}
    </p>
  );

const Goals = ({ branches }: Pick<Step, 'branches'>) => (
  <li class="sight-step">
    <p class="sight-kind">{words.sight.goals}</p>
    {branches.length === 0 ? (
      <div class="notice warn stack">
        <p>{words.sight.nobody}</p>
        <p>
          <a class="button" href="/console/goals">
            {words.sight.tree}
          </a>
        </p>
      </div>
    ) : (
      <SightGoals branches={branches} />
    )}
  </li>
);

/** The path to one objective and down from it. */
export const SightStep = ({ sight, objective, branches }: Step & { sight: Sight }) => (
  <section class="card" aria-label={objective.name}>
    <ol class="plain sight-path">
      {cardsTo(sight.scorecards, objective.scorecardId).map((card) => (
        <Vision key={card.scorecardId} {...card} />
      ))}
      <li class="sight-step">
        <p class="sight-kind">{words.sight.objective}</p>
        <h2>{objective.name}</h2>
        <p class="soft small">
          {words.sight.inPerspective(objective.perspectiveName ?? '', objective.scorecardName ?? '')}
        </p>
        <Kpis {...objective} />
        <Projects
          initiatives={sight.initiatives.filter(({ objectiveId }) => objectiveId === objective.objectiveId)}
        />
      </li>
      <Goals branches={branches} />
    </ol>
  </section>
);

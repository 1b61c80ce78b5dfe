import { useRoute } from 'preact-iso';
import { query } from '../api/query.ts';
import { useReply } from '../api/reply.ts';
import type { Reply } from '../api/types.ts';
import { Loaded } from '../look/loaded.tsx';
import { percentText } from '../look/numbers.ts';
import { Page } from '../look/page.tsx';
import { me } from '../shell/me.ts';
import { words } from '../texts/words.ts';
import { editAt, mapAt, scorecardAt } from './addresses.ts';
import { History } from './history.tsx';
import { ObjectiveItem } from './objective.tsx';
import { Score } from './score.tsx';
import { PublishedVersions } from './published-versions.tsx';
import './measures.css';
import './scorecard.css';

type Card = Reply<'/v1/scorecards/{scorecardId}'>;

type PurposeProps = Pick<Card, 'vision' | 'mission' | 'values' | 'alignedTo' | 'alignedToName'>;

const Purpose = ({ vision, mission, values, alignedTo, alignedToName }: PurposeProps) => (
  <dl class="pairs">
    {alignedTo && (
      <>
        <dt>{words.strategy.supports}</dt>
        <dd>
          <a href={scorecardAt(alignedTo)}>{alignedToName ?? words.strategy.scorecard}</a>
        </dd>
      </>
    )}
    {vision && (
      <>
        <dt>{words.strategy.vision}</dt>
        <dd>{vision}</dd>
      </>
    )}
    {mission && (
      <>
        <dt>{words.strategy.mission}</dt>
        <dd>{mission}</dd>
      </>
    )}
    {values.length > 0 && (
      <>
        <dt>{words.strategy.values}</dt>
        <dd>{values.join(', ')}</dd>
      </>
    )}
  </dl>
);

type PerspectiveProps = { perspective: Card['perspectives'][number]; share: number };

const Perspective = ({ perspective: { name, objectives, ...scored }, share }: PerspectiveProps) => (
  <section class="card perspective">
    <div class="perspective-head">
      <h2>{name}</h2>
      <Score {...scored} />
      <span class="soft small">{words.strategy.weightOf(percentText(share))}</span>
    </div>
    {objectives.length === 0 ? (
      <p class="soft">{words.strategy.noObjectives}</p>
    ) : (
      <ul class="objectives plain">
        {objectives.map((objective) => (
          <ObjectiveItem key={objective.objectiveId} {...objective} />
        ))}
      </ul>
    )}
  </section>
);

const Missing = ({ perspectives }: Pick<Card, 'perspectives'>) => {
  const unworked = perspectives.flatMap(({ objectives }) => objectives).filter(({ orphan }) => orphan);
  return unworked.length === 0 ? null : (
    <p class="notice warn">
      <strong>{words.strategy.unworkedNotice(unworked.length)}</strong>{' '}
      <a href="/console/alignment">{words.strategy.unworkedLink}</a>
    </p>
  );
};

const Below = ({ children }: Pick<Card, 'children'>) =>
  children.length === 0 ? null : (
    <section class="stack">
      <h2>{words.strategy.below}</h2>
      <ul>
        {children.map(({ scorecardId, name, unitName }) => (
          <li key={scorecardId}>
            <a href={scorecardAt(scorecardId)}>{name}</a> {unitName && <span class="soft">{unitName}</span>}
          </li>
        ))}
      </ul>
    </section>
  );

const Shown = ({ card }: { card: Card }) => {
  const total = card.perspectives.reduce((sum, { weight }) => sum + weight, 0);
  return (
    <>
      <section class="card">
        <Purpose {...card} />
        <div class="row">
          <span class="soft">{words.strategy.overall}</span> <Score {...card} />
        </div>
        <History scorecardId={card.scorecardId} />
      </section>
      <Missing {...card} />
      {card.perspectives.map((perspective) => (
        <Perspective
          key={perspective.perspectiveId}
          perspective={perspective}
          share={total === 0 ? 0 : perspective.weight / total}
        />
      ))}
      <Below>{card.children}</Below>
      <PublishedVersions {...card} />
    </>
  );
};

export const ScorecardPage = () => {
  const { scorecardId = '' } = useRoute().params;
  const asked = useReply(scorecardId, (signal) =>
    query('/v1/scorecards/{scorecardId}', { path: { scorecardId }, signal }),
  );
  const card = asked.asked.state === 'here' ? asked.asked.reply : undefined;
  const about =
    card && `${card.unitName ?? words.strategy.levels[card.level]} · ${words.strategy.version(card.version)}`;
  return (
    <Page
      title={card?.name ?? words.strategy.scorecard}
      lead={about}
      actions={
        <>
          {me.value?.roles.includes('strategist') && (
            <a class="button" href={editAt(scorecardId)}>
              {words.editing.change}
            </a>
          )}
          <a class="button" href={mapAt(scorecardId)}>
            {words.strategy.map}
          </a>
        </>
      }
    >
      <Loaded from={asked}>{(reply) => <Shown card={reply} />}</Loaded>
    </Page>
  );
};

import { query } from '../api/query.ts';
import { useReply } from '../api/reply.ts';
import type { Reply } from '../api/types.ts';
import { Loaded } from '../look/loaded.tsx';
import { Page } from '../look/page.tsx';
import { words } from '../texts/words.ts';
import { scorecardAt } from './addresses.ts';

type Card = Reply<'/v1/scorecards'>['scorecards'][number];

const Line = ({ scorecardId, name, unitName, level, alignedToName, alignedTo, version, status }: Card) => (
  <li class="card">
    <h2>
      <a href={scorecardAt(scorecardId)}>{name}</a>
    </h2>
    <dl class="pairs">
      <dt>{words.strategy.forWhom}</dt>
      <dd>{unitName ?? words.strategy.levels[level]}</dd>
      {alignedTo && (
        <>
          <dt>{words.strategy.supports}</dt>
          <dd>
            <a href={scorecardAt(alignedTo)}>{alignedToName}</a>
          </dd>
        </>
      )}
      <dt>{words.strategy.status}</dt>
      <dd>
        {words.strategy.statuses[status]} · {words.strategy.version(version)}
      </dd>
    </dl>
  </li>
);

const Unworked = () => {
  const asked = useReply('unworked', (signal) =>
    query('/v1/objectives', { filters: { served: 'false', limit: 100 }, signal }),
  );
  return (
    <Loaded from={asked}>
      {({ objectives }) =>
        objectives.length > 0 && (
          <p class="notice warn">
            <strong>{words.strategy.unworkedNotice(objectives.length)}</strong>{' '}
            <a href="/console/alignment">{words.strategy.unworkedLink}</a>
          </p>
        )
      }
    </Loaded>
  );
};

export const ScorecardsPage = () => {
  const asked = useReply('scorecards', (signal) =>
    query('/v1/scorecards', { filters: { limit: 100 }, signal }),
  );
  return (
    <Page title={words.strategy.scorecards} lead={words.strategy.scorecardsLead}>
      <Unworked />
      <Loaded from={asked}>
        {({ scorecards }) =>
          scorecards.length === 0 ? (
            <p class="notice">{words.strategy.scorecardsEmpty}</p>
          ) : (
            <ul class="plain columns">
              {scorecards.map((card) => (
                <Line key={card.scorecardId} {...card} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
};

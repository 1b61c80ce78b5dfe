import { allPages } from '../api/all-pages.ts';
import { query } from '../api/query.ts';
import { useReply } from '../api/reply.ts';
import type { Reply } from '../api/types.ts';
import { useList } from '../api/use-list.ts';
import { Listed } from '../look/listed.tsx';
import { Loaded } from '../look/loaded.tsx';
import { Page } from '../look/page.tsx';
import { me } from '../shell/me.ts';
import { words } from '../texts/words.ts';
import { newCardPath, scorecardAt } from './addresses.ts';

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
    allPages(async (cursor) => {
      const filters = { served: 'false' as const, limit: 100, ...(cursor && { cursor }) };
      const { objectives, next } = await query('/v1/objectives', { filters, signal });
      return { rows: objectives, next };
    }),
  );
  return (
    <Loaded from={asked}>
      {(objectives) =>
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
  const list = useList('scorecards', async (cursor, signal) => {
    const { scorecards, next } = await query('/v1/scorecards', {
      filters: { ...(cursor && { cursor }) },
      signal,
    });
    return { rows: scorecards, next };
  });
  return (
    <Page
      title={words.strategy.scorecards}
      lead={words.strategy.scorecardsLead}
      actions={
        me.value?.roles.includes('strategist') && (
          <a class="button" href={newCardPath}>
            {words.newCard.open}
          </a>
        )
      }
    >
      <Unworked />
      <Listed list={list} empty={words.strategy.scorecardsEmpty}>
        {(scorecards) => (
          <ul class="plain columns">
            {scorecards.map((card) => (
              <Line key={card.scorecardId} {...card} />
            ))}
          </ul>
        )}
      </Listed>
    </Page>
  );
};

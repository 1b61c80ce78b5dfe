import { useRoute } from 'preact-iso';
import { query } from '../api/query.ts';
import { useReply } from '../api/reply.ts';
import { Loaded } from '../look/loaded.tsx';
import { Page } from '../look/page.tsx';
import { PersonName } from '../look/person-name.tsx';
import { Table } from '../look/table.tsx';
import { words } from '../texts/words.ts';
import { lineOfSightAt, scorecardAt } from './addresses.ts';
import { MapDrawing } from './map-drawing.tsx';
import { layoutOf, type StrategyMap } from './map-layout.ts';
import './map.css';

const Links = ({ edges }: Pick<StrategyMap, 'edges'>) =>
  edges.length === 0 ? (
    <p class="notice">{words.map.noLinks}</p>
  ) : (
    <Table
      caption={words.map.links}
      rows={edges}
      keyOf={({ causeId, effectId }) => `${causeId} ${effectId}`}
      columns={[
        {
          title: words.map.cause,
          cell: ({ causeId, causeName }) => <a href={lineOfSightAt('objective', causeId)}>{causeName}</a>,
        },
        {
          title: words.map.effect,
          cell: ({ effectId, effectName }) => <a href={lineOfSightAt('objective', effectId)}>{effectName}</a>,
        },
        { title: words.map.hypothesis, cell: ({ hypothesis }) => hypothesis ?? '–' },
        { title: words.map.said, cell: ({ byName }) => <PersonName name={byName} /> },
      ]}
    />
  );

/** How the objectives of a scorecard lead to one another. */
export const MapPage = () => {
  const { scorecardId = '' } = useRoute().params;
  const asked = useReply(scorecardId, (signal) =>
    query('/v1/scorecards/{scorecardId}/strategy-map', { path: { scorecardId }, signal }),
  );
  const map = asked.asked.state === 'here' ? asked.asked.reply : undefined;
  return (
    <Page
      title={words.map.title}
      lead={map?.vision ?? words.map.lead}
      actions={
        <a class="button" href={scorecardAt(scorecardId)}>
          {map?.name ?? words.strategy.scorecard}
        </a>
      }
    >
      <Loaded from={asked}>
        {(here) => (
          <>
            <section class="card">
              <MapDrawing layout={layoutOf(here)} />
              <p class="soft small">{words.map.legend}</p>
            </section>
            <section class="card">
              <Links {...here} />
            </section>
          </>
        )}
      </Loaded>
    </Page>
  );
};

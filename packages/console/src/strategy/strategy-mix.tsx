import { query } from '../api/query.ts';
import { useReply } from '../api/reply.ts';
import type { Reply } from '../api/types.ts';
import { Loaded } from '../look/loaded.tsx';
import { numberText, percentText } from '../look/numbers.ts';
import { orDash } from '../look/or-dash.ts';
import { Table } from '../look/table.tsx';
import { words } from '../texts/words.ts';

type Mix = Reply<'/v1/strategy-mix'>['scorecards'][number];

/** The share as a bar, with a line at the weight. The same figures stand in the row. */
const Bar = ({ share, weight }: { share: number; weight: number }) => (
  <svg class="mix-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
    <rect class="mix-ground" width="100" height="10" />
    <rect class="mix-share" width={share * 100} height="10" />
    <rect class="mix-weight" x={weight * 100 - 0.75} width="1.5" height="10" />
  </svg>
);

const pointsOf = (difference: number): string =>
  words.alignment.points(`${difference > 0 ? '+' : ''}${numberText(Math.round(difference * 100))}`);

const Card = ({ scorecardName, n, flagged, perspectives }: Mix) => (
  <div class="stack">
    {flagged && <p class="notice warn">{words.alignment.mixFlagged}</p>}
    <Table
      caption={words.alignment.mixOf(scorecardName, n)}
      rows={perspectives}
      keyOf={({ perspectiveId }) => perspectiveId}
      columns={[
        { title: words.alignment.perspective, cell: ({ name }) => name },
        {
          title: words.alignment.share,
          cell: ({ share, weight }) => <Bar share={share ?? 0} weight={weight} />,
        },
        {
          title: words.alignment.shareInPercent,
          number: true,
          cell: ({ share }) => orDash(share, percentText),
        },
        { title: words.alignment.wanted, number: true, cell: ({ weight }) => percentText(weight) },
        {
          title: words.alignment.difference,
          number: true,
          cell: ({ share, weight }) => orDash(share, (of) => pointsOf(of - weight)),
        },
      ]}
    />
  </div>
);

/** How the goals are spread over the perspectives of each scorecard, beside the weights. */
export const StrategyMix = () => {
  const asked = useReply('mix', (signal) => query('/v1/strategy-mix', { signal }));
  return (
    <section class="card">
      <div>
        <h2>{words.alignment.mix}</h2>
        <p class="soft">{words.alignment.mixLead}</p>
      </div>
      <Loaded from={asked}>
        {({ scorecards }) =>
          scorecards.length === 0 ? (
            <p class="soft">{words.alignment.mixNone}</p>
          ) : (
            scorecards.map((mix) => <Card key={mix.scorecardId} {...mix} />)
          )
        }
      </Loaded>
    </section>
  );
};

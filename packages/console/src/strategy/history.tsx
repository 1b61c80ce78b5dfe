import { query } from '../api/query.ts';
import { useReply } from '../api/reply.ts';
import { Loaded } from '../look/loaded.tsx';
import { numberText } from '../look/numbers.ts';
import { orDash } from '../look/or-dash.ts';
import { Spark } from '../look/spark.tsx';
import { Table } from '../look/table.tsx';
import { Day } from '../look/when.tsx';
import { words } from '../texts/words.ts';
import { BandTag } from './score.tsx';

const said = (score: number | null): string => orDash(score, numberText);

/** The score of a card and of its perspectives at the end of each month. */
export const History = ({ scorecardId }: { scorecardId: string }) => {
  const asked = useReply(`history ${scorecardId}`, (signal) =>
    query('/v1/scorecards/{scorecardId}/history', { path: { scorecardId }, signal }),
  );
  return (
    <Loaded from={asked}>
      {({ points }) => {
        const known = points.filter(({ score }) => score !== null);
        const perspectives = points.at(-1)?.perspectives ?? [];
        if (known.length === 0) return <p class="soft">{words.strategy.noHistory}</p>;
        const scoreOf = (id: string, at: (typeof points)[number]) =>
          at.perspectives.find(({ perspectiveId }) => perspectiveId === id)?.score ?? null;
        return (
          <div class="stack">
            <ul class="plain sparks">
              <li>
                <span>{words.strategy.overall}</span>
                <Spark values={points.map(({ score }) => score)} label={words.strategy.overTime} />
              </li>
              {perspectives.map(({ perspectiveId, name }) => (
                <li key={perspectiveId}>
                  <span class="soft">{name}</span>
                  <Spark
                    values={points.map((at) => scoreOf(perspectiveId, at))}
                    label={words.strategy.overTimeOf(name)}
                  />
                </li>
              ))}
            </ul>
            <details>
              <summary>{words.strategy.overTime}</summary>
              <Table
                caption={words.strategy.overTime}
                quietCaption
                rows={known.toReversed()}
                keyOf={({ day }) => day}
                columns={[
                  { title: words.strategy.month, cell: ({ day }) => <Day on={day} /> },
                  { title: words.strategy.overall, number: true, cell: ({ score }) => said(score) },
                  { title: words.strategy.band, cell: ({ band }) => <BandTag band={band} /> },
                  ...perspectives.map(({ perspectiveId, name }) => ({
                    title: name,
                    number: true,
                    cell: (at: (typeof points)[number]) => said(scoreOf(perspectiveId, at)),
                  })),
                ]}
              />
            </details>
          </div>
        );
      }}
    </Loaded>
  );
};

import { query } from '../api/query.ts';
import { useReply } from '../api/reply.ts';
import type { Reply } from '../api/types.ts';
import { Loaded } from '../look/loaded.tsx';
import { percentText } from '../look/numbers.ts';
import { orDash } from '../look/or-dash.ts';
import { Plot } from '../look/plot.tsx';
import { Status } from '../look/status.tsx';
import { Table } from '../look/table.tsx';
import { Day } from '../look/when.tsx';
import { words } from '../texts/words.ts';

type Point = Reply<'/v1/goals/{goalId}/history'>['points'][number];

const inPercent = (share: number | null): number | null => (share === null ? null : share * 100);

const shareText = (share: number | null): string => orDash(share, percentText);

const Drawn = ({ points }: { points: readonly Point[] }) => (
  <Plot
    label={words.goals.overTimeOf(points.length, shareText(points.at(-1)?.progress ?? null))}
    times={points.map(({ at }) => Date.parse(at) / 1000)}
    range={[0, 100]}
    lines={[
      {
        name: words.goals.progressPercent,
        values: points.map(({ progress }) => inPercent(progress)),
        colour: '--accent',
      },
      {
        name: words.goals.expectedPercent,
        values: points.map(({ expectedProgress }) => inPercent(expectedProgress)),
        colour: '--ink-soft',
        dashed: true,
      },
    ]}
  />
);

const AsTable = ({ points }: { points: readonly Point[] }) => (
  <details>
    <summary>{words.goals.asTable}</summary>
    <Table
      caption={words.goals.overTime}
      quietCaption
      rows={points.toReversed()}
      keyOf={({ day }) => day}
      columns={[
        { title: words.goals.day, cell: ({ day }) => <Day on={day} /> },
        { title: words.shell.progress, cell: ({ progress }) => shareText(progress), number: true },
        {
          title: words.goals.expectedShort,
          cell: ({ expectedProgress }) => shareText(expectedProgress),
          number: true,
        },
        { title: words.goals.statusShort, cell: ({ status }) => <Status of={status} /> },
      ]}
    />
  </details>
);

/** The progress of a goal, week by week. `round` rises when the goal has changed. */
export const Over = ({ goalId, round }: { goalId: string; round: number }) => {
  const history = useReply(`${goalId} ${round}`, (signal) =>
    query('/v1/goals/{goalId}/history', { path: { goalId }, signal }),
  );
  return (
    <section class="card over-time">
      <h2>{words.goals.overTime}</h2>
      <Loaded from={history}>
        {({ points }) =>
          points.length < 2 ? (
            <p class="soft">{words.goals.tooEarly}</p>
          ) : (
            <>
              <Drawn points={points} />
              <AsTable points={points} />
            </>
          )
        }
      </Loaded>
    </section>
  );
};

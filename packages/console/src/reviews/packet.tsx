import { dayAt, dayText } from '../look/dates.ts';
import { nameText } from '../look/named.ts';
import { Status } from '../look/status.tsx';
import { Table } from '../look/table.tsx';
import { words } from '../texts/words.ts';
import { CiteButton } from './cite-button.tsx';
import { labelOf } from './citing.ts';
import { type Group, grouped, type Item, keyOf } from './evidence.ts';
import type { Cited, Packet as PacketReply } from './kinds.ts';
import { quarterText } from './quarters.ts';

export type Citing = {
  items: readonly Item[];
  isCited: (key: string) => boolean;
  toggle: (cited: Cited, label: string) => void;
  citeAll: (cited: readonly Cited[]) => void;
};

const Entry = ({ item, citing }: { item: Item; citing: Citing }) => {
  const label = labelOf(item);
  return (
    <li class="entry">
      <div>
        <span class="soft small">{item.at && dayText(dayAt(item.at))}</span>
        {item.title !== item.group && <span>{nameText(item.title)}</span>}
        {item.value && <strong>{item.value}</strong>}
        {item.status && <Status of={item.status} />}
        {item.text && <p class="small words">{nameText(item.text)}</p>}
      </div>
      <CiteButton
        label={label}
        isCited={citing.isCited(item.key)}
        toggle={() => citing.toggle(item.cited, label)}
      />
    </li>
  );
};

const GroupOf = ({ group: { name, goal, items }, citing }: { group: Group; citing: Citing }) => (
  <div class="stack tight">
    <h4>
      {nameText(name)}
      {goal && <span class="soft"> · {nameText(goal)}</span>}
    </h4>
    <ul class="entries">
      {items.map((item) => (
        <Entry key={item.key} item={item} citing={citing} />
      ))}
    </ul>
  </div>
);

type PartProps = { title: string; items: readonly Item[]; citing: Citing; isOpen: boolean };

const PartOfPacket = ({ title, items, citing, isOpen }: PartProps) =>
  items.length === 0 ? null : (
    <details class="quarter" open={isOpen}>
      <summary>
        <h3>{title}</h3> <span class="soft small">{words.rating.items(items.length)}</span>
      </summary>
      <div class="stack">
        {grouped(items).map((group) => (
          <GroupOf group={group} citing={citing} />
        ))}
      </div>
    </details>
  );

const Quarters = ({ packet, citing }: { packet: PacketReply; citing: Citing }) => {
  const { quarterColumns: titles, quarters } = words.rating;
  const citedIn = (quarter: string): number =>
    citing.items.filter((item) => item.quarter === quarter && citing.isCited(item.key)).length;
  return (
    <Table
      caption={quarters}
      rows={packet.quarters}
      keyOf={({ quarter }) => quarter}
      columns={[
        { title: titles.quarter, cell: ({ quarter }) => quarterText(quarter) },
        { title: titles.checkIns, number: true, cell: ({ checkIns }) => checkIns },
        { title: titles.readings, number: true, cell: ({ readings }) => readings },
        { title: titles.feedback, number: true, cell: ({ feedback }) => feedback },
        { title: titles.cited, number: true, cell: ({ quarter }) => citedIn(quarter) },
      ]}
    />
  );
};

const Gaps = ({ gaps }: Pick<PacketReply, 'gaps'>) =>
  gaps.length === 0 ? null : (
    <div class="notice warn">
      <h3>{words.rating.gaps}</h3>
      <ul class="dots">
        {gaps.map(({ sentence }) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </div>
  );

const Insights = ({ insights, citing }: Pick<PacketReply, 'insights'> & { citing: Citing }) =>
  insights.length === 0 ? null : (
    <div class="stack tight">
      <h3>{words.rating.insights}</h3>
      <ul class="entries">
        {insights.map(({ sentence, sources }) => (
          <li class="entry insight">
            <span>{sentence}</span>
            {sources.length > 0 && (
              <button
                type="button"
                class={`cite ${sources.every((source) => citing.isCited(keyOf(source))) ? 'on' : ''}`}
                onClick={() => citing.citeAll(sources)}
              >
                {words.rating.citeSources(sources.length)}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );

/** Everything dated in the period of a review, by quarter, to cite by a click. */
export const Packet = ({ packet, citing }: { packet: PacketReply; citing: Citing }) => {
  const of = (quarter: string | null): Item[] => citing.items.filter((item) => item.quarter === quarter);
  return (
    <section class="card" aria-labelledby="packet">
      <h2 id="packet">{words.rating.packet}</h2>
      {citing.items.length === 0 && <p class="soft">{words.rating.empty}</p>}
      {packet.isCut && <p class="notice">{words.rating.cut}</p>}
      <Quarters packet={packet} citing={citing} />
      <Gaps gaps={packet.gaps} />
      <Insights insights={packet.insights} citing={citing} />
      {packet.quarters.map(({ quarter }, place) => (
        <PartOfPacket
          title={quarterText(quarter)}
          items={of(quarter)}
          citing={citing}
          isOpen={place === packet.quarters.length - 1}
        />
      ))}
      <PartOfPacket title={words.rating.whole} items={of(null)} citing={citing} isOpen={false} />
    </section>
  );
};

import { type Column, Table } from '../../look/table.tsx';
import { words } from '../../texts/words.ts';
import type { ChangedFact } from './facts.ts';
import { isRewritten } from './rewritten.ts';
import { WordDifference } from './word-difference.tsx';

const texts = words.replay;

const OrNone = ({ text }: { text: string }) => (text ? <>{text}</> : <span class="soft">{texts.none}</span>);

const columns: readonly Column<ChangedFact>[] = [
  { title: texts.thing, cell: ({ name }) => name },
  { title: texts.before, cell: ({ before }) => <OrNone text={before} /> },
  {
    title: texts.after,
    cell: ({ before, after }) =>
      isRewritten(before, after) ? <WordDifference before={before} after={after} /> : <OrNone text={after} />,
  },
];

type ChangesProps = { changed: readonly ChangedFact[]; caption: string; nothing: string };

/** What is different after a step, or between two of them. */
export const Changes = ({ changed, caption, nothing }: ChangesProps) =>
  changed.length === 0 ? (
    <p class="soft">{nothing}</p>
  ) : (
    <Table caption={caption} quietCaption columns={columns} rows={changed} keyOf={({ key }) => key} />
  );

import type { ComponentChildren } from 'preact';

export type Column<R> = {
  title: string;
  cell: (row: R) => ComponentChildren;
  /** Figures stand to the right. */
  number?: boolean;
};

type TableProps<R> = {
  caption: string;
  columns: readonly Column<R>[];
  rows: readonly R[];
  keyOf: (row: R) => string;
  /** The caption is read out, and not shown. */
  quietCaption?: boolean;
};

/** A table with a caption. The first column names its row. It scrolls sideways by itself if it is too wide. */
export const Table = <R,>({ caption, columns, rows, keyOf, quietCaption = false }: TableProps<R>) => (
  <div class="scroll-x" role="region" aria-label={caption} tabIndex={0}>
    <table>
      <caption class={quietCaption ? 'unseen' : ''}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ title, number }) => (
            <th key={title} scope="col" class={number ? 'number' : ''}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map(({ title, cell, number }, column) =>
              column === 0 ? (
                <th key={title} scope="row" class={number ? 'number' : 'first'}>
                  {cell(row)}
                </th>
              ) : (
                <td key={title} class={number ? 'number' : ''}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

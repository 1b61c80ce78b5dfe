import { useRef } from 'preact/hooks';
import { useReply } from '../api/reply.ts';
import { words } from '../texts/words.ts';
import { Loaded } from './loaded.tsx';
import { Table } from './table.tsx';

/** One thing to compare, in words. */
export type SeenAndNowRow<T> = { what: string; of: (version: T) => string };

type SeenAndNowProps<T> = {
  /** What the page showed. */
  shown: T;
  /** Asks for what stands there now; undefined if it may not be compared. */
  ask: (signal: AbortSignal) => Promise<T | undefined>;
  rows: readonly SeenAndNowRow<T>[];
  /** Shows the page as it is now. */
  show: () => void;
};

/** What the page showed beside what stands there now, for a form that somebody else has overtaken (412). */
export const SeenAndNow = <T,>({ shown, ask, rows, show }: SeenAndNowProps<T>) => {
  const seen = useRef(shown).current;
  const texts = words.shell.versions;
  const asking = useReply('now', ask);
  return (
    <div class="stack">
      <Loaded from={asking}>
        {(now) =>
          now && (
            <Table
              caption={texts.title}
              quietCaption
              rows={rows}
              keyOf={({ what }) => what}
              columns={[
                { title: texts.what, cell: ({ what }) => what },
                { title: texts.seen, cell: ({ of }) => of(seen) },
                { title: texts.now, cell: ({ of }) => of(now) },
              ]}
            />
          )
        }
      </Loaded>
      <p>
        <button type="button" class="button" onClick={show}>
          {texts.show}
        </button>
      </p>
    </div>
  );
};

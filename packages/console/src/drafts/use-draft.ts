import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { dropDraft, dropOldDrafts, keepDraft, keptDraft } from './store.ts';

export type Draft<T> = {
  /** Undefined until it is known whether a draft was kept. */
  value: T | undefined;
  change: (part: Partial<T>) => void;
  /** Forgets it, because it has been sent. */
  drop: () => Promise<void>;
  saved: 'no' | 'saving' | 'yes' | 'failed';
};

/** A draft that survives a reload on this device. It is gone once it is sent, on signing out, and after a week. */
export const useDraft = <T extends object>(id: string, empty: T): Draft<T> => {
  const value = useSignal<T | undefined>(undefined);
  const saved = useSignal<Draft<T>['saved']>('no');
  // One write at a time, so that an older one never comes last.
  const writing = useRef<Promise<void>>(Promise.resolve());

  useEffect(() => {
    let isHere = true;
    value.value = undefined;
    dropOldDrafts()
      .then(() => keptDraft(id))
      .catch(() => undefined)
      .then((kept) => {
        if (!isHere) return;
        value.value = { ...empty, ...(kept as Partial<T> | undefined) };
        saved.value = kept ? 'yes' : 'no';
      });
    return () => {
      isHere = false;
    };
  }, [id]);

  const write = (work: () => Promise<void>, then: Draft<T>['saved']): Promise<void> => {
    writing.current = writing.current.then(work).then(
      () => {
        saved.value = then;
      },
      () => {
        saved.value = 'failed';
      },
    );
    return writing.current;
  };

  return {
    value: value.value,
    saved: saved.value,
    change: (part) => {
      if (!value.value) return;
      const changed = { ...value.value, ...part };
      value.value = changed;
      saved.value = 'saving';
      // Of many quick changes only the last is written.
      write(() => (value.value === changed ? keepDraft(id, changed) : Promise.resolve()), 'yes');
    },
    drop: () => {
      value.value = empty;
      return write(() => dropDraft(id), 'no');
    },
  };
};

import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { dropDraft, keepDraft, keptDraft } from './store.ts';

export type Draft<T> = {
  /** Undefined until it is known whether a draft was kept. */
  value: T | undefined;
  change: (part: Partial<T>) => void;
  /** The same from what stands there at that instant, after a wait in which somebody may have typed. */
  changeFrom: (part: (now: T) => Partial<T>) => void;
  /** Forgets it, because it has been sent. */
  drop: () => Promise<void>;
  saved: 'no' | 'saving' | 'yes' | 'failed';
};

const pauseMs = 200;

/** A draft that survives a reload on this device. It is gone once it is sent, on signing out, and after a week. */
export const useDraft = <T extends object>(id: string, empty: T): Draft<T> => {
  const value = useSignal<T | undefined>(undefined);
  const saved = useSignal<Draft<T>['saved']>('no');
  // One write at a time, so that an older one never comes last.
  const writing = useRef<Promise<void>>(Promise.resolve());
  const unsaved = useRef<{ id: string; draft: T } | undefined>(undefined);

  useEffect(() => {
    let isHere = true;
    const restore = async (): Promise<void> => {
      value.value = undefined;
      const kept = (await keptDraft(id)) as Partial<T> | undefined;
      if (!isHere) return;
      value.value = { ...empty, ...kept };
      saved.value = kept ? 'yes' : 'no';
    };
    // A browser that keeps nothing, as in a private window, still lets one write.
    restore().catch(() => {
      value.value ??= empty;
    });
    return () => {
      isHere = false;
    };
  }, [id]);

  const next = (work: () => Promise<Draft<T>['saved']>): Promise<void> => {
    writing.current = writing.current.then(work).then(
      (state) => {
        saved.value = state;
      },
      () => {
        saved.value = 'failed';
      },
    );
    return writing.current;
  };

  /** Of the changes within one pause only the last is written, so that sealing it never holds up a key. */
  const keep = async (): Promise<Draft<T>['saved']> => {
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    const last = unsaved.current;
    unsaved.current = undefined;
    if (!last) return saved.value;
    await keepDraft(last.id, last.draft);
    return unsaved.current ? 'saving' : 'yes';
  };

  const changeFrom: Draft<T>['changeFrom'] = (part) => {
    if (!value.value) return;
    const isWaiting = unsaved.current !== undefined;
    const draft = { ...value.value, ...part(value.value) };
    value.value = draft;
    saved.value = 'saving';
    unsaved.current = { id, draft };
    if (!isWaiting) void next(keep);
  };

  return {
    value: value.value,
    saved: saved.value,
    change: (part) => changeFrom(() => part),
    changeFrom,
    drop: () => {
      value.value = empty;
      unsaved.current = undefined;
      return next(async () => {
        await dropDraft(id);
        return 'no';
      });
    },
  };
};

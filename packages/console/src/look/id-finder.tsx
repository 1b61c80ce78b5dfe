import { useSignal } from '@preact/signals';
import { useReply } from '../api/reply.ts';
import { Finder, type FinderProps, type Found } from './finder.tsx';

export type IdFinderProps = Pick<FinderProps, 'label' | 'hint' | 'wrong'> & {
  /** The id of what is chosen. */
  value: string | undefined;
  /** The id is empty if what was chosen is taken out. */
  onChoice: (id: string, found?: Found) => void;
  /** Something has to be chosen. */
  required?: boolean;
  /** What was chosen stays until something else is chosen. */
  stays?: boolean;
};

type Source = Pick<FinderProps, 'source' | 'find'> & {
  /** The name of what has an id. */
  nameOf: (id: string, signal: AbortSignal) => Promise<string>;
};

/** A finder for where only the id is kept, as in an address or a draft: the name is asked for. */
export const IdFinder = (props: IdFinderProps & Source) => {
  const { value, onChoice, required, stays = false, nameOf, ...finder } = props;
  const picked = useSignal<Found | undefined>(undefined);
  const isChanging = useSignal(false);
  const known = picked.value?.id === value ? picked.value : undefined;
  const unknown = known ? undefined : value;
  const { asked } = useReply(`${finder.source} ${unknown}`, async (signal) =>
    unknown ? { id: unknown, name: await nameOf(unknown, signal) } : undefined,
  );
  const named = asked.state === 'here' && asked.reply?.id === value ? asked.reply : undefined;
  return (
    <Finder
      {...finder}
      optional={!required && !stays}
      chosen={value && !isChanging.value ? (known ?? named ?? { id: value, name: '' }) : undefined}
      choose={(found) => {
        picked.value = found;
        isChanging.value = stays && !found;
        if (!isChanging.value) onChoice(found?.id ?? '', found);
      }}
    />
  );
};

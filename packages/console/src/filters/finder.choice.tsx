import { useSignal } from '@preact/signals';
import { useReply } from '../api/reply.ts';
import { Finder, type FinderProps, type Found } from '../look/finder.tsx';

export type FinderChoiceProps = {
  label: string;
  /** The id of what is chosen. */
  value: string | undefined;
  onChoice: (id: string) => void;
};

type Source = Pick<FinderProps, 'source' | 'find'> & {
  /** The name of what has an id. */
  nameOf: (id: string, signal: AbortSignal) => Promise<string>;
};

/** Filters by one of many things, which is found by name. Its id stands in the address, so its name is asked for. */
export const FinderChoice = ({
  label,
  value,
  onChoice,
  source,
  find,
  nameOf,
}: FinderChoiceProps & Source) => {
  const picked = useSignal<Found | undefined>(undefined);
  const known = picked.value?.id === value ? picked.value : undefined;
  const unknown = known ? undefined : value;
  const { asked } = useReply(`${source} ${unknown}`, async (signal) =>
    unknown ? { id: unknown, name: await nameOf(unknown, signal) } : undefined,
  );
  const named = asked.state === 'here' && asked.reply?.id === value ? asked.reply : undefined;
  return (
    <Finder
      label={label}
      optional
      source={source}
      find={find}
      chosen={value ? (known ?? named ?? { id: value, name: '' }) : undefined}
      choose={(found) => {
        picked.value = found;
        onChoice(found?.id ?? '');
      }}
    />
  );
};

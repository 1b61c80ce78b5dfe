import { type Named, nameText } from './named.ts';

/** A person's name. One that was erased, or that nobody registered, is said in words. */
export const PersonName = ({ name }: { name: Named }) =>
  typeof name === 'string' ? <>{name}</> : <em class="soft">{nameText(name)}</em>;

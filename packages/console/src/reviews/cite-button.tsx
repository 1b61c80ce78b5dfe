import { words } from '../texts/words.ts';

type CiteButtonProps = { label: string; isCited: boolean; toggle: () => void };

/** Cites an entry, or stops citing it. */
export const CiteButton = ({ label, isCited, toggle }: CiteButtonProps) => (
  <button type="button" class={`cite ${isCited ? 'on' : ''}`} aria-pressed={isCited} onClick={toggle}>
    {isCited ? words.rating.cited : words.rating.cite}
    <span class="unseen"> {label}</span>
  </button>
);

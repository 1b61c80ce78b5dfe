import { useSignal } from '@preact/signals';
import { useLocation } from 'preact-iso';
import { words } from '../texts/words.ts';

/** Finds people and goals from every page. */
export const SearchBox = () => {
  const { route, query } = useLocation();
  const text = useSignal(query['q'] ?? '');
  return (
    <form
      role="search"
      class="field"
      onSubmit={(event) => {
        event.preventDefault();
        route(`/console/search?q=${encodeURIComponent(text.value)}`);
      }}
    >
      <input
        type="search"
        aria-label={words.search.box}
        placeholder={words.search.placeholder}
        value={text.value}
        onInput={({ currentTarget }) => {
          text.value = currentTarget.value;
        }}
      />
    </form>
  );
};

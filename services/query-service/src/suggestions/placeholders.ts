import { unaccented } from './accents.ts';

/** A placeholder and the name that stands in its place in the text. */
export type Placeholder = { placeholder: string; name: string };

/** Everybody whose name may be in a text: those who belong to it, and others. */
export type KnownNames = { here: readonly string[]; elsewhere: readonly string[] };

const eMail = /[^\s@<>()[\]"',;:]+@[^\s@<>()[\]"',;:]+\.[\p{L}\p{N}-]+/gu;
const anyId = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi;
const placeholderLike = /\[(P\d+)\]/g;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A way to write a name. If `exact`, only with its own capitals, since the word may be an ordinary one. */
type Form = { written: string; whose: string; exact: boolean };

const partsOf = (name: string): string[] => name.split(/[\s-]+/u).filter((part) => /\p{L}{2}/u.test(part));

const composed = (names: readonly string[]): string[] => names.map((name) => name.normalize('NFC'));

const formsOf = (known: KnownNames): Map<string, Form> => {
  const [here, elsewhere] = [composed(known.here), composed(known.elsewhere)];
  const forms = new Map<string, Form>();
  const add = (written: string, form: Omit<Form, 'written'>): void => {
    for (const each of new Set([written, unaccented(written)])) {
      const key = each.toLowerCase();
      const before = forms.get(key);
      // Two people share this form: then it is a name that stands for itself.
      const whose = before && before.whose !== form.whose ? written : form.whose;
      forms.set(key, { written: each, whose, exact: form.exact && (before?.exact ?? true) });
    }
  };
  const parts = (names: readonly string[], exact: boolean): void => {
    for (const name of new Set(names)) for (const part of partsOf(name)) add(part, { whose: name, exact });
  };
  parts(here, false);
  parts(
    elsewhere.filter((name) => !here.includes(name)),
    true,
  );
  // A whole name is never ambiguous, so it goes over a part that is written the same.
  for (const name of [...here, ...elsewhere])
    for (const each of [name, unaccented(name)])
      forms.set(each.toLowerCase(), { written: each, whose: name, exact: false });
  return forms;
};

const isWritten = ({ written, exact }: Form, found: string): boolean =>
  !exact || found === written || (found === found.toUpperCase() && found.length > 1);

/**
 * A text without names, e-mail addresses and ids. The same name always has the same placeholder, counted in the order of
 * the text. Names that are not known, such as those of customers, stay.
 */
export const withPlaceholders = (
  text: string,
  known: KnownNames,
): { text: string; placeholders: Placeholder[] } => {
  const bare = text
    .normalize('NFC')
    .replace(placeholderLike, '$1')
    .replace(eMail, '[e-mail]')
    .replace(anyId, '[id]');
  const forms = formsOf(known);
  // As written and not in small letters: a regular expression does not match İ with its own small letter.
  const longestFirst = [...forms.values()]
    .map(({ written }) => written)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  if (longestFirst.length === 0) return { text: bare, placeholders: [] };
  const names = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${longestFirst.map(escaped).join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  );
  const given = new Map<string, Placeholder>();
  const masked = bare.replace(names, (found) => {
    const form = forms.get(found.toLowerCase());
    if (!form || !isWritten(form, found)) return found;
    const before = given.get(form.whose);
    const placeholder = before?.placeholder ?? `[P${given.size + 1}]`;
    // A name is put back as it was written, in the longest way if there are several.
    const name = before && before.name.length >= form.written.length ? before.name : form.written;
    given.set(form.whose, { placeholder, name });
    return placeholder;
  });
  return { text: masked, placeholders: [...given.values()] };
};

import { ProblemError } from '@cairn/http/problem';

type Placeholder = { placeholder: string; name: string };

/** The words of a model with names instead of placeholders. Throws a problem (502) for a placeholder that it made up. */
export const withNames = (text: string, placeholders: readonly Placeholder[]): string => {
  const names = new Map(placeholders.map(({ placeholder, name }) => [placeholder, name]));
  return text.replace(/\[P\d+\]/g, (placeholder) => {
    const name = names.get(placeholder);
    if (name !== undefined) return name;
    throw new ProblemError(502, 'model/unusable-answer', {
      detail: 'The answer of the model is about somebody who is not known. Nothing was written.',
    });
  });
};

import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

type FieldProps = {
  label: string;
  hint?: ComponentChildren;
  /** What is wrong with it, if something is. */
  wrong?: string | undefined;
  /** Draws the input with the attributes that tie it to its label, hint and error. */
  children: (attributes: {
    id: string;
    'aria-describedby': string;
    'aria-invalid': boolean;
  }) => ComponentChildren;
};

/** A labelled field of a form, with its hint and its error. */
export const Field = ({ label, hint, wrong, children }: FieldProps) => {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({ id, 'aria-describedby': `${id}-more`, 'aria-invalid': wrong !== undefined })}
      <div id={`${id}-more`} class="small">
        {hint && <span class="soft">{hint}</span>}
        {wrong && (
          <span class="wrong" role="alert">
            {wrong}
          </span>
        )}
      </div>
    </div>
  );
};

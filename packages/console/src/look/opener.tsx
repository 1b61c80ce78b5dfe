import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';

type OpenerProps = {
  open: Signal<boolean>;
  /** What the button is called if its text does not say whose it is. */
  label?: string;
  children: ComponentChildren;
};

/** A button that opens what stands near it, and closes it again. */
export const Opener = ({ open, label, children }: OpenerProps) => (
  <button
    type="button"
    class="button"
    aria-expanded={open.value}
    aria-label={label}
    onClick={() => {
      open.value = !open.value;
    }}
  >
    {children}
  </button>
);

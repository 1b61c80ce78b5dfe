/** Moves the focus to the next field or button in a box, or to the one before. */
export const focusBeside = (box: HTMLElement | null, by: 1 | -1): void => {
  const stops = [...(box?.querySelectorAll<HTMLElement>('input, button') ?? [])];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  stops[at + by]?.focus();
};

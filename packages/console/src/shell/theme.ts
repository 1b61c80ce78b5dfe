import { effect, signal } from '@preact/signals';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const key = 'cairn.theme';
const kept = localStorage.getItem(key) as Theme | null;

/** The reader's choice, kept in this browser. */
export const theme = signal<Theme>(kept ?? 'system');

effect(() => {
  localStorage.setItem(key, theme.value);
  document.documentElement.dataset['theme'] = theme.value;
});

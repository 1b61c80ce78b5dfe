import { signal } from '@preact/signals';

/** How the last request went: whether the server answered, and whether it knew the latest changes. */
export const connection = signal<'good' | 'offline' | 'behind'>('good');

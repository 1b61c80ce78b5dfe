import type { ComponentType } from 'preact';
import { lazy } from 'preact-iso';
import type { Me } from './shell/me.ts';
import { words } from './texts/words.ts';

type Role = Me['roles'][number];

export type PageEntry = {
  path: string;
  page: ComponentType;
  /** Its line in the menu, if it has one, and the roles that see it; everyone without roles. */
  nav?: { room: string; name: string; roles?: readonly Role[] };
};

const oversight = ['hr', 'auditor'] as const;

/** Every page: its address, its file and its line in the menu. A page is loaded when it is opened. */
export const pages: readonly PageEntry[] = [
  {
    path: '/console/trail',
    page: lazy(() => import('./audit/trail.page.tsx').then((file) => file.TrailPage)),
    nav: { room: words.audit.nav, name: words.audit.trail, roles: oversight },
  },
];

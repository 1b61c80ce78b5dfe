import { audit } from './audit.ts';
import { shell } from './shell.ts';

export const english = { shell, audit };

import { alignment } from './alignment.ts';
import { audit } from './audit.ts';
import { shell } from './shell.ts';
import { sight } from './sight.ts';
import { strategy } from './strategy.ts';

export const english = { shell, audit, strategy, alignment, sight };

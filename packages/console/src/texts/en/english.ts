import { alignment } from './alignment.ts';
import { audit } from './audit.ts';
import { goals } from './goals.ts';
import { rating } from './rating.ts';
import { reviews } from './reviews.ts';
import { shell } from './shell.ts';
import { sight } from './sight.ts';
import { strategy } from './strategy.ts';
import { week } from './week.ts';

export const english = { alignment, audit, goals, rating, reviews, shell, sight, strategy, week };

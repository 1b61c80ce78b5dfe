import { createApp } from '@cairn/http/app';
import { projectorMain } from '@cairn/projection/service';
import { reviews } from './reviews.projection.ts';

await projectorMain({ projection: reviews, port: 'CAIRN_REVIEW_PROJECTOR_PORT', createApp });

import { projectorMain } from '@cairn/projection/service';
import { reviews } from './reviews.projection.ts';

await projectorMain(reviews, 'CAIRN_REVIEW_PROJECTOR_PORT');

import { streamOf } from '@cairn/contracts/streams';
import { calibrationTable } from '@cairn/read-model/calibration.tables';
import { fromJson } from '@cairn/read-model/json-rows';
import { reviewTable } from '@cairn/read-model/review.tables';
import { reflected } from '../asking/head.ts';
import { type Page, pageOf } from '../asking/page.ts';
import { reviewStreams, streamsOf } from '../asking/parked.ts';
import { select } from '../asking/select.ts';
import type { Viewer } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { pageOfSessions, type SessionFilter, sessionWithReviews } from './calibration.sql.ts';
import { showCalibrated, showDistribution, showSession } from './calibration.view.ts';

type Asked = Page & { viewer: Viewer };

const sessionRow = fromJson(calibrationTable);
const calibratedRow = fromJson(reviewTable);

/** A page of calibration sessions in the order in which they were opened. */
export const calibrationPage = async (
  context: QueryContext,
  filter: SessionFilter,
  { viewer, ...page }: Asked,
) => {
  const [found] = await select(context, pageOfSessions(filter, viewer, page));
  const rows = found?.sessions.map(sessionRow) ?? [];
  const { shown, next } = pageOf(rows, page, (row) => row.opened_position);
  const streams = streamsOf('calibration', shown, (row) => row.calibration_session_id);
  return {
    calibrations: shown.map(showSession),
    next,
    ...reflected({ review: found?.head ?? null }, { shown: streams }),
  };
};

/** One calibration session with a page of its reviews, or undefined if there is none that the viewer may see. */
export const calibrationWhole = async (context: QueryContext, id: string, { viewer, ...page }: Asked) => {
  const [found] = await select(context, sessionWithReviews(id, viewer, page));
  if (!found) return undefined;
  const rows = found.reviews.map((row) => calibratedRow(row));
  const { shown, next } = pageOf(rows, page, (row) => row.opened_position);
  const restsOn = [
    streamOf('calibration', id),
    ...shown.flatMap(({ review_id }) => reviewStreams(review_id)),
  ];
  return {
    ...showSession(sessionRow(found.session)),
    distribution: showDistribution(found.counts, found),
    reviews: shown.map(showCalibrated(found.scale)),
    next,
    ...reflected({ review: found.head }, { shown: restsOn }),
  };
};

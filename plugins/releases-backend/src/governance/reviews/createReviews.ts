import { Knex } from 'knex';
import { DependenciesService } from '../../dependencies';
import { Handlers, Platform } from '../../platform';
import { ReleasesRoom } from '../../releases';
import { ScheduleRoom } from '../../schedule';
import { AttachedWriter } from '../attached/AttachedWriter';
import { ChecklistTicksStore } from '../checklists/ChecklistTicksStore';
import { DecisionKeeper, DecisionWitness } from '../decisions/DecisionKeeper';
import { DecisionsStore } from '../decisions/DecisionsStore';
import { ReadinessReader } from '../readiness/ReadinessReader';
import { StoredReadinesses } from '../readiness/StoredReadinesses';
import { RisksStore } from '../risks/RisksStore';
import { ReadinessRows } from '../verdicts/ReadinessRows';
import { StoredVerdicts } from '../verdicts/StoredVerdicts';
import { VerdictMarks } from '../verdicts/VerdictMarks';
import { AgendaKeeper } from './AgendaKeeper';
import { AgendaReader } from './AgendaReader';
import { AgendaReadinessReader } from './AgendaReadinessReader';
import { DecisionPresenter } from './DecisionPresenter';
import { DecisionsService } from './DecisionsService';
import { KeptAgendaStore } from './KeptAgendaStore';
import { NotesService } from './NotesService';
import { NotesStore } from './NotesStore';
import { ReviewCalendar } from './ReviewCalendar';
import { ReviewChecks } from './ReviewChecks';
import { ReviewCounter } from './ReviewCounter';
import { ReviewPresenter } from './ReviewPresenter';
import { ReviewWork } from './ReviewWork';
import { ReviewsReader } from './ReviewsReader';
import { ReviewsService } from './ReviewsService';
import { ReviewsStore } from './ReviewsStore';

/** @internal */
export interface ReviewsOptions {
  db: Knex;
  decisions: DecisionsStore;
  dependencies: DependenciesService;
  keeper: DecisionKeeper;
  marks: VerdictMarks;
  platform: Platform;
  readiness: ReadinessReader;
  releases: ReleasesRoom;
  risks: RisksStore;
  schedule: ScheduleRoom;
  store: ReviewsStore;
  ticks: ChecklistTicksStore;
  verdicts: StoredVerdicts;
  witness: DecisionWitness;
  writer: AttachedWriter;
  /** Told whom reviews invite, so that who belongs to them is known soon. */
  invited(refs: readonly string[]): Promise<void>;
}

/**
 * Meetings that decide go or no-go, and what they decide.
 *
 * @internal
 */
export function createReviews(options: ReviewsOptions) {
  const { db, marks, platform, releases, schedule, store } = options;
  const notes = new NotesStore(db);
  const departures = schedule.comingDepartures;
  const presenter = new ReviewPresenter(departures);
  const shared = {
    ...options,
    ...platform,
    ...releases,
    store,
    notes,
    departures,
    presenter,
    writer: options.writer,
    kept: new KeptAgendaStore(db),
    readinesses: new StoredReadinesses({
      rows: new ReadinessRows(db),
      releases: releases.store,
      reading: releases.reader,
    }),
    shown: new DecisionPresenter({ ...options, ...releases }),
  };
  const reviews = new ReviewsService({
    ...shared,
    agendas: new AgendaKeeper(shared),
    checks: new ReviewChecks(shared),
    marked: (...told) => marks.selected(...told),
  });
  const list = new ReviewsReader({
    ...shared,
    counter: new ReviewCounter(shared),
  });
  const agendas = new AgendaReader({ ...shared, reviews });
  const lookedAt = new AgendaReadinessReader({ ...shared, reviews });
  const decisions = new DecisionsService({
    ...shared,
    reviews,
    written: (tx, id) => marks.releaseAttached(tx, id),
  });
  const noting = new NotesService({ ...shared, reviews });
  return {
    store,
    notes,
    agendas,
    calendar: new ReviewCalendar(shared),
    work: new ReviewWork(db),
    handlers: {
      listReviews: ({ credentials, query }) => list.list(credentials, query),
      createReview: request => reviews.create(request, request.body),
      getReview: ({ credentials, params }) =>
        agendas.detail(credentials, params.id),
      getAgendaReadiness: ({ credentials, params, query }) =>
        lookedAt.read(credentials, params.id, query.releaseId),
      updateReview: request =>
        reviews.change(request, request.params.id, request.body),
      cancelReview: request => reviews.cancel(request, request.params.id),
      openReview: request => reviews.open(request, request.params.id),
      closeReview: request => reviews.close(request, request.params.id),
      getReviewLedger: ({ params, query }) =>
        reviews.ledgerOf(params.id, query),
      saveAgendaNotes: request => {
        const { id: reviewId, releaseId } = request.params;
        return noting.save(request, { reviewId, releaseId }, request.body);
      },
      decideRelease: request =>
        decisions.decide(request, request.params.id, request.body),
      getDecision: ({ credentials, params: { id: reviewId, decisionId } }) =>
        decisions.get(credentials, { reviewId, decisionId }),
      reopenDecision: request => {
        const { id: reviewId, decisionId } = request.params;
        const { reason } = request.body;
        return decisions.reopen(request, { reviewId, decisionId }, reason);
      },
      getReleaseDecisions: async ({ credentials, params }) => ({
        items: await decisions.ofRelease(credentials, params.id),
      }),
    } satisfies Handlers,
  };
}

import { ReleaseReading } from '../dependencies';
import { Handlers } from '../platform';
import { ReadinessService } from './readiness/ReadinessService';
import { TicksService } from './ticking/TicksService';
import { VotesService } from './voting/VotesService';
import { PastReadiness } from './readiness/PastReadiness';
import { VerdictHistory } from './readiness/VerdictHistory';

/** @internal */
export interface ReadinessHandlersOptions {
  readiness: ReadinessService;
  reading: Pick<ReleaseReading, 'get'>;
  history: VerdictHistory;
  past: PastReadiness;
}

/** @internal */
export function createApprovalHandlers({
  votes,
  ticks,
}: {
  votes: VotesService;
  ticks: TicksService;
}) {
  return {
    tickItem: request => {
      const { id: releaseId, gateId, itemId } = request.params;
      return ticks.tick(request, { releaseId, gateId, itemId }, request.body);
    },
    castVote: request => votes.cast(request, request.params.id, request.body),
    withdrawVote: request =>
      votes.withdraw(request, request.params.id, request.params.voteId),
    castVotes: request => votes.castAll(request, request.body),
  } satisfies Handlers;
}

/** @internal */
export function createReadinessHandlers({
  readiness,
  reading,
  history,
  past,
}: ReadinessHandlersOptions) {
  return {
    getReadiness: async ({ credentials, params, query: { at, knownAt } }) => {
      const release = await reading.get(credentials, params.id);
      if (knownAt !== undefined) {
        return past.of(credentials, release, knownAt);
      }
      return at === undefined
        ? readiness.readiness(credentials, release)
        : readiness.readinessAt(credentials, release, at);
    },
    getVerdictHistory: async ({ credentials, params, query: { limit } }) => {
      const release = await reading.get(credentials, params.id);
      return history.of(credentials, release, limit);
    },
  } satisfies Handlers;
}

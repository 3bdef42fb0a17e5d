import { Handlers } from '../../platform';
import { AcknowledgementsService } from './AcknowledgementsService';
import { ConflictsService } from './ConflictsService';

/** @internal */
export function createConflictsHandlers(options: {
  conflicts: ConflictsService;
  acknowledgements: AcknowledgementsService;
}) {
  const { conflicts, acknowledgements } = options;
  return {
    listConflicts: ({ credentials, query }) =>
      conflicts.list(credentials, query),
    getReleaseConflicts: ({ credentials, params }) =>
      conflicts.ofRelease(credentials, params.id),
    acknowledgeConflict: request =>
      acknowledgements.acknowledge(
        request,
        request.params.fingerprint,
        request.body,
      ),
    revokeAcknowledgement: request =>
      acknowledgements.revoke(request, request.params.fingerprint),
  } satisfies Handlers;
}

import { Handlers, LedgerHead, LedgerService } from '../platform';
import { ReleaseActionsService } from './commands/ReleaseActionsService';
import { ReleaseImporter } from './import/ReleaseImporter';
import { ReleasesReader } from './reading/ReleasesReader';
import { ReleaseLifecycle } from './commands/ReleaseLifecycle';
import { ReleasesService } from './commands/ReleasesService';
import { subjectOf } from './record/subject';

/** @internal */
export function createReleasesHandlers(options: {
  reader: ReleasesReader;
  service: ReleasesService;
  lifecycle: ReleaseLifecycle;
  importer: ReleaseImporter;
  actions: ReleaseActionsService;
  ledger: LedgerService;
  attachedSubjects(releaseId: string): Promise<LedgerHead[]>;
}) {
  const { reader, service, lifecycle, importer, actions, ledger } = options;
  return {
    createRelease: request => service.create(request, request.body),
    importReleases: request => importer.import(request, request.body),
    getRelease: ({ credentials, params, query }) =>
      reader.get(credentials, params.id, query),
    updateRelease: request =>
      service.change(request, request.params.id, request.body),
    archiveRelease: request => lifecycle.archive(request, request.params.id),
    restoreRelease: request => lifecycle.restore(request, request.params.id),
    transitionRelease: request =>
      lifecycle.transition(request, request.params.id, request.body),
    correctReleaseActual: request =>
      lifecycle.correctActual(request, request.params.id, request.body),
    holdRelease: request =>
      lifecycle.hold(request, request.params.id, request.body.reason),
    unholdRelease: request => lifecycle.unhold(request, request.params.id),
    completeMilestone: request =>
      service.markMilestone(request, request.params, true),
    reopenMilestone: request =>
      service.markMilestone(request, request.params, false),
    getActions: ({ credentials, query }) => actions.general(credentials, query),
    getReleaseActions: ({ credentials, params }) =>
      actions.actions(credentials, params.id),
    getReleaseLedger: async ({ credentials, params, query }) => {
      const release = await reader.get(credentials, params.id, {
        archived: true,
      });
      return ledger.page(subjectOf(release.id), query);
    },
    verifyReleaseLedger: async ({ credentials, params }) => {
      const release = await reader.get(credentials, params.id, {
        archived: true,
      });
      return ledger.verify([
        [
          { subject: subjectOf(release.id), length: release.revision },
          ...(await options.attachedSubjects(release.id)),
        ],
      ]);
    },
  } satisfies Handlers;
}

import { Handlers, LedgerHead, LedgerService } from '../platform';
import { ReleaseActionsService } from './commands/ReleaseActionsService';
import { ReleaseImporter } from './import/ReleaseImporter';
import { ReleasesReader } from './reading/ReleasesReader';
import { ReleasesService } from './commands/ReleasesService';
import { subjectOf } from './record/subject';

/** @internal */
export function createReleasesHandlers(options: {
  reader: ReleasesReader;
  service: ReleasesService;
  importer: ReleaseImporter;
  actions: ReleaseActionsService;
  ledger: LedgerService;
  attachedSubjects(releaseId: string): Promise<LedgerHead[]>;
}) {
  const { reader, service, importer, actions, ledger } = options;
  return {
    createRelease: request => service.create(request, request.body),
    importReleases: request => importer.import(request, request.body),
    getRelease: ({ credentials, params, query }) =>
      reader.get(credentials, params.id, query),
    updateRelease: request =>
      service.change(request, request.params.id, request.body),
    archiveRelease: request => service.archive(request, request.params.id),
    restoreRelease: request => service.restore(request, request.params.id),
    transitionRelease: request =>
      service.transition(request, request.params.id, request.body),
    holdRelease: request =>
      service.hold(request, request.params.id, request.body.reason),
    unholdRelease: request => service.unhold(request, request.params.id),
    getActions: ({ credentials }) => actions.general(credentials),
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

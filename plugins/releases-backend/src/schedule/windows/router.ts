import { Handlers } from '../../platform';
import { DecisionService } from './deciding/DecisionService';
import { WindowImporter } from './import/WindowImporter';
import { WindowPreviewer } from './WindowPreviewer';
import { WindowsService } from './WindowsService';

/** @internal */
export function createWindowsHandlers(options: {
  windows: WindowsService;
  decisions: DecisionService;
  previewer: WindowPreviewer;
  importer: WindowImporter;
}) {
  const { windows, decisions, previewer, importer } = options;
  return {
    decideWindow: async ({ query }) => (await decisions.decideAll([query]))[0],
    decideWindows: async ({ body }) => ({
      items: await decisions.decideAll(body.queries),
    }),
    listWindows: ({ query }) => windows.list(query),
    createWindow: request => windows.create(request, request.body),
    previewWindow: ({ credentials, body }) =>
      previewer.preview(credentials, body),
    importWindows: request => importer.import(request, request.body),
    getWindow: ({ params, query }) => windows.get(params.id, query),
    updateWindow: request =>
      windows.change(request, request.params.id, request.body),
    archiveWindow: request => windows.archive(request, request.params.id),
    restoreWindow: request => windows.restore(request, request.params.id),
    getWindowLedger: ({ params, query }) => windows.ledgerOf(params.id, query),
  } satisfies Handlers;
}

import {
  DecisionQuery,
  NewWindow,
  WindowListQueryInput,
} from '@slipway/backstage-plugin-releases-common';

/** The names under which answers about windows are kept. */
export const windowKeys = {
  list: (query: WindowListQueryInput) => ['windows', query] as const,
  one: (id: string) => ['window', id] as const,
  ledger: (id: string) => ['windowLedger', id] as const,
  preview: (window: NewWindow | undefined) =>
    ['windowPreview', window] as const,
  decision: (query: DecisionQuery | undefined) => ['decision', query] as const,
  decisions: (queries: readonly DecisionQuery[]) =>
    ['decisions', queries] as const,
};

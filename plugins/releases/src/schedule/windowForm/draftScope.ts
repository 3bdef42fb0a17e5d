import { entityFilterSchema } from '@slipway/backstage-plugin-releases-common';
import { filterText } from './draftFromWindow';
import { readFilterText } from './draftToWindow';
import { ScopeFilter } from './ScopeDraft';
import { readScopeFilter, writeScopeFilter } from './scopeFilter';

/** The fields of a scope and the text of its filter, each as the other. */
export const draftScope = {
  write: (scope: ScopeFilter): string => filterText(writeScopeFilter(scope)),

  /** Undefined for a filter that the fields cannot say. */
  read: (text: string): ScopeFilter | undefined => {
    const filter = entityFilterSchema
      .optional()
      .safeParse(readFilterText(text));
    return filter.success ? readScopeFilter(filter.data) : undefined;
  },
};

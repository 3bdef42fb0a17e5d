import {
  EntityFilter,
  entityFilterSchema,
} from '@slipway/backstage-plugin-releases-common';
import { ANY_COMPONENT, ComponentFilter } from './ComponentFilter';
import { readPredicate, writePredicate } from './componentPredicate';

/** A filter of components as it stands in a form, by fields and as a predicate. */
export interface ComponentFilterDraft {
  /** Which of the two says for what components. */
  asks: 'fields' | 'filter';
  scope: ComponentFilter;
  /** A filter predicate in JSON. */
  filterText: string;
}

/** What JSON stands for; text that is none stands for itself. */
function readText(text: string): unknown {
  if (text.trim() === '') {
    return undefined;
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) {
      return text;
    }
    throw error;
  }
}

function textOf(filter: object | undefined): string {
  return filter ? JSON.stringify(filter, undefined, 2) : '';
}

/** The fields of a filter and its text, each as the other. */
export const filterText = {
  write: (scope: ComponentFilter): string => textOf(writePredicate(scope)),

  /** Undefined for a filter that the fields cannot say. */
  read: (text: string): ComponentFilter | undefined => {
    const filter = entityFilterSchema.optional().safeParse(readText(text));
    return filter.success ? readPredicate(filter.data) : undefined;
  },
};

/** A filter as a form shows it: in fields where they can say it. */
export function draftFromFilter(
  filter: EntityFilter | undefined,
): ComponentFilterDraft {
  const fields = readPredicate(filter);
  return {
    asks: fields ? 'fields' : 'filter',
    scope: fields ?? ANY_COMPONENT,
    filterText: textOf(filter),
  };
}

/** What was typed; the contract's schema tells whether it is a filter. */
export function filterFromDraft(draft: ComponentFilterDraft): unknown {
  return draft.asks === 'fields'
    ? writePredicate(draft.scope)
    : readText(draft.filterText);
}

/** Whether a draft has text that is not even a JSON object. */
export function isFilterTextWrong(draft: ComponentFilterDraft): boolean {
  const typed = filterFromDraft(draft);
  return typed !== undefined && (typeof typed !== 'object' || typed === null);
}

export { COMPONENT_FIELDS, type ComponentField } from './ComponentFilter';
export {
  type ComponentFilterDraft,
  draftFromFilter,
  filterFromDraft,
  isFilterTextWrong,
} from './ComponentFilterDraft';
export { ComponentFilterFields } from './ComponentFilterFields';
export { readPredicate } from './componentPredicate';

export {
  differencesOf,
  differingFields,
  mergeWritten,
  type Side,
} from './differencesOf';
export { EditConflictPage } from './EditConflictPage';
export { valueLines } from './valueLines';

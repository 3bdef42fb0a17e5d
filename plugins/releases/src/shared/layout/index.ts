export { Chips } from './Chips';
export { Columns } from './Columns';
export { Fact, Facts } from './Facts';
export { FilterFields } from './FilterFields';
export { PageHead } from './PageHead';
export { PageTitleContext } from './PageTitleContext';
export { RecordActions } from './RecordActions';
export { Section } from './Section';
export { Steps } from './Steps';

export { Chips } from './Chips';
export { Columns } from './Columns';
export { FilterFields } from './FilterFields';
export { PageHead } from './PageHead';
export { PageTitleContext } from './PageTitleContext';
export { PlainList } from './PlainList';
export { Section } from './Section';
export { Steps } from './Steps';

export { Chips } from './Chips';
export { Columns } from './Columns';
export { FilterFields } from './FilterFields';
export { Section } from './Section';

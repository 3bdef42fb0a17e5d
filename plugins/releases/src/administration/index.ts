export { CoverageSection } from './CoverageSection';
export { FeedsSection } from './FeedsSection';
export { HealthSection } from './HealthSection';
export { LedgerSection } from './LedgerSection';
export { PoliciesSection } from './PoliciesSection';
export { RefreshSection } from './RefreshSection';
export { WorkingCalendarSection } from './WorkingCalendarSection';

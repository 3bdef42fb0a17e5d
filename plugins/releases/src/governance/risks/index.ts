export { ReleaseRisks } from './ReleaseRisks';
export { RiskFilterBar } from './RiskFilterBar';
export { RiskMatrix } from './RiskMatrix';
export { RiskTable } from './RiskTable';
export { useRiskFilters } from './useRiskFilters';
export { useRiskList } from './useRiskQueries';

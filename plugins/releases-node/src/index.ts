/**
 * Extension points and the service reference of the releases plugin.
 *
 * @packageDocumentation
 */
export * from './governance/EvidenceProvider';
export * from './governance/GateType';
export * from './governance/releasesEvidenceProviderExtensionPoint';
export * from './governance/releasesGateTypeExtensionPoint';
export * from './intake/IntakeFact';
export * from './intake/IntakeSourceType';
export * from './intake/releasesIntakeExtensionPoint';
export * from './service/ReleasesService';
export * from './service/releasesServiceRef';

import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { ReadinessCheck } from './ReadinessCheck';

/**
 * Takes readiness checks from backend modules.
 *
 * @public
 */
export interface ReleasesReadinessCheckExtensionPoint {
  /**
   * Adds a check. Throws where its id is not in kebab-case or is taken.
   */
  addCheck(check: ReadinessCheck): void;
}

/**
 * The extension point for readiness checks.
 *
 * @public
 */
export const releasesReadinessCheckExtensionPoint =
  createExtensionPoint<ReleasesReadinessCheckExtensionPoint>({
    id: 'releases.readinessChecks',
  });

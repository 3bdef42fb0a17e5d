import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { IntakeSourceType } from './IntakeSourceType';

/**
 * Takes source types from backend modules.
 *
 * @public
 */
export interface ReleasesIntakeExtensionPoint {
  /** Adds a type. Throws where its id is not in kebab-case or is taken. */
  addSourceType(type: IntakeSourceType): void;
}

/**
 * The extension point for tools whose webhooks are understood.
 *
 * @public
 */
export const releasesIntakeExtensionPoint =
  createExtensionPoint<ReleasesIntakeExtensionPoint>({
    id: 'releases.intake',
  });

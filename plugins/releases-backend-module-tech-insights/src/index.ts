/**
 * Gates of the releases plugin that are checks of Backstage Tech Insights.
 *
 * @packageDocumentation
 */

export { releasesModuleTechInsights as default } from './module';

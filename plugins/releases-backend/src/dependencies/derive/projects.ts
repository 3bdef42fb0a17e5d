import { JsonObject } from '@backstage/types';

/**
 * The annotations by which components name their repository or pipeline.
 *
 * @internal
 */
export const PROJECT_ANNOTATIONS: readonly string[] = [
  'github.com/project-slug',
  'gitlab.com/project-slug',
  'jenkins.io/job-full-name',
  'dev.azure.com/project-repo',
  'circleci.com/project-slug',
  'argocd/app-name',
  'backstage.io/source-location',
];

const MAX_VALUE = 500;

/** A repository or pipeline, as an annotation names it. @internal */
export interface Project {
  annotation: string;
  value: string;
}

/**
 * The value of such an annotation as it is compared: their tools do not tell
 * capitals apart.
 *
 * @internal
 */
export function projectValue(value: string): string {
  return value.toLowerCase().replace(/^url:/, '').replace(/\/+$/, '');
}

/** The projects that an entity names, as they are compared. @internal */
export function projectsOf(document: JsonObject): Project[] {
  const metadata = document.metadata as JsonObject | undefined;
  const annotations = (metadata?.annotations ?? {}) as JsonObject;
  return PROJECT_ANNOTATIONS.flatMap(annotation => {
    const given = annotations[annotation];
    const value = typeof given === 'string' ? projectValue(given) : '';
    return value !== '' && value.length <= MAX_VALUE
      ? [{ annotation, value }]
      : [];
  });
}

import { JsonObject } from '@backstage/types';
import {
  CoveragePart,
  UncoveredComponent,
} from '@slipway/backstage-plugin-releases-common';
import { UncoveredEntity } from './store/CoverageStore';

/** Where each part belongs in a catalog file, and what it may look like. */
const LINES: Record<CoveragePart, { field: string; line: string }> = {
  owner: { field: 'spec.owner', line: 'owner: group:default/your-team' },
  lifecycle: { field: 'spec.lifecycle', line: 'lifecycle: production' },
  dependencies: {
    field: 'spec.dependsOn',
    line: 'dependsOn: [component:default/what-it-needs]',
  },
  project: {
    field: 'metadata.annotations',
    line: 'github.com/project-slug: your-organization/your-repository',
  },
};

/** The annotations that say where an entity comes from, the best first. */
const LOCATIONS = [
  'backstage.io/managed-by-location',
  'backstage.io/managed-by-origin-location',
  'backstage.io/source-location',
];

const URL_LOCATION = /^url:(https?:\/\/.*)$/;

/**
 * A component that lacks something, with what to add in which file.
 *
 * @internal
 */
export function toUncoveredComponent({
  ref,
  title,
  missing,
  document,
}: UncoveredEntity): UncoveredComponent {
  const file = fileOf(document);
  return {
    entityRef: ref,
    ...(title === undefined ? {} : { title }),
    ...(file ? { file } : {}),
    missing: missing.map(part => ({ part, ...LINES[part] })),
  };
}

function fileOf(document: JsonObject | undefined): UncoveredComponent['file'] {
  const metadata = document?.metadata as JsonObject | undefined;
  const annotations = (metadata?.annotations ?? {}) as JsonObject;
  const location = LOCATIONS.map(name => annotations[name]).find(
    (value): value is string => typeof value === 'string' && value !== '',
  );
  if (location === undefined) {
    return undefined;
  }
  const edit = annotations['backstage.io/edit-url'];
  const url =
    typeof edit === 'string' && /^https?:\/\//.test(edit)
      ? edit
      : URL_LOCATION.exec(location)?.[1];
  return { location, ...(url === undefined ? {} : { url }) };
}

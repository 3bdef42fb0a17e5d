import { parseEntityRef } from '@backstage/catalog-model';
import { z } from 'zod';
import { readWith } from '../../http/errorDetails';
import {
  entityRefSchema,
  formatInstant,
  instantSchema,
  requiredText,
} from '../../primitives';
import { ImportPreset } from './importPreset';

const HOUR = 3_600_000;

const deliverableSchema = z.object({
  component: entityRefSchema,
  version: requiredText(100),
  releasedAt: instantSchema,
  deliverable: requiredText(100).optional(),
  team: requiredText(63).optional(),
});

/** The catalog's name of a team that is written as people call it. */
function entityNameOf(team: string): string {
  return team.toLowerCase().replace(/[^a-z0-9._]+/g, '-');
}

/**
 * Releases that already happened, one component a line: `component`,
 * `version`, `releasedAt`, and where known `deliverable` and `team`.
 *
 * @internal
 */
export const releasedDeliverablesPreset: ImportPreset = {
  id: 'released-deliverables',

  recognises: fields =>
    ['component', 'version', 'releasedAt'].every(name => fields.includes(name)),

  knows: field => Object.hasOwn(deliverableSchema.shape, field),

  allowsOthers: true,

  toCandidate(fields, { provider, ownerFromTeam }) {
    const read = readWith(deliverableSchema, fields);
    if ('details' in read) {
      return read;
    }
    const { component, version, releasedAt, deliverable, team } = read.value;
    const { name } = parseEntityRef(component);
    const end = formatInstant(new Date(Date.parse(releasedAt) + HOUR));
    return {
      candidate: {
        name: `${deliverable ?? name} ${version}`,
        version,
        state: 'completed',
        ...(ownerFromTeam && team
          ? { ownerRef: `group:default/${entityNameOf(team)}` }
          : {}),
        window: { start: releasedAt, end, timeZone: 'UTC' },
        actual: { end: releasedAt },
        components: [{ entityRef: component, toVersion: version }],
        source: { provider, externalId: `${name}/${version}` },
      },
    };
  },
};

import { parseEntityRef } from '@backstage/catalog-model';
import { z } from 'zod';
import { readWith } from '../../http/errorDetails';
import {
  entityRefSchema,
  formatInstant,
  instantSchema,
  requiredText,
} from '../../primitives';
import { contentKey } from '../../release/contentKey';
import { SheetDate } from '../source';
import { entityNameOf } from './entityNameOf';
import { ImportPreset } from './importPreset';
import { toInstant } from './toInstant';

const HOUR = 3_600_000;

const deliverableSchema = z.object({
  component: entityRefSchema,
  version: requiredText(100),
  releasedAt: instantSchema,
  deliverable: requiredText(100).optional(),
  team: requiredText(63).optional(),
});

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

  isTime: field => field === 'releasedAt',

  toCandidate(fields, { provider, ownerFromTeam, zone, dateOrder }) {
    const cell = fields.releasedAt;
    const time =
      typeof cell === 'string' || cell instanceof SheetDate
        ? toInstant('releasedAt', cell, { zone, dateOrder, isEnd: false })
        : undefined;
    const read = readWith(
      deliverableSchema,
      time && 'instant' in time
        ? { ...fields, releasedAt: time.instant }
        : fields,
    );
    if ('details' in read) {
      return read;
    }
    const { component, version, releasedAt, deliverable, team } = read.value;
    const { name } = parseEntityRef(component);
    const components = [{ entityRef: component, toVersion: version }];
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
        components,
        source: { provider, externalId: contentKey({ version, components }) },
      },
      warnings: time && 'warning' in time && time.warning ? [time.warning] : [],
    };
  },
};

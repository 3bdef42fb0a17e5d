import { Entity } from '@backstage/catalog-model';
import {
  ImportedReleaseInput,
  Timeline,
} from '@slipway/backstage-plugin-releases-common';
import { shop } from '../../../__testUtils__/shop';

function part(
  kind: string,
  name: string,
  title: string,
  partOf?: string,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default', title },
    spec: {},
    relations: partOf ? [{ type: 'partOf', targetRef: partOf }] : [],
  };
}

/** Checkout and payments are parts of the system Money, the webshop of none. @internal */
export const catalog = [
  part('Domain', 'trade', 'Trade'),
  part('System', 'money', 'Money', 'domain:default/trade'),
  part('Component', 'busy', 'Busy'),
  ...shop.map(entity =>
    ['checkout', 'payments-api'].includes(entity.metadata.name)
      ? {
          ...entity,
          relations: [
            ...(entity.relations ?? []),
            { type: 'partOf', targetRef: 'system:default/money' },
          ],
        }
      : entity,
  ),
];

let imported = 0;

/** @internal */
export function releaseOf(
  components: string[],
  day: number,
  given: Partial<ImportedReleaseInput> = {},
): ImportedReleaseInput {
  imported += 1;
  const date = `2026-11-${String(day).padStart(2, '0')}`;
  return {
    name: `${components.join(' and ') || 'no component'} on ${day}`,
    version: '1.0.0',
    state: 'planned',
    impact: 'additive',
    environment: 'production',
    ownerRef: 'group:default/payments-team',
    window: {
      start: `${date}T13:00:00Z`,
      end: `${date}T14:00:00Z`,
      timeZone: 'Europe/Paris',
    },
    components: components.map(name => ({
      entityRef: `component:default/${name}`,
    })),
    source: { provider: 'test', externalId: String(imported) },
    ...given,
  };
}

/** Lanes and rows as indented text, with what is on them. @internal */
export function told({ rows }: Timeline): string[] {
  return rows.map(({ kind, title, rows: count, bars, buckets }) => {
    const shown = [
      ...(bars ?? []).map(bar => bar.title),
      ...(buckets ?? []).map(
        bucket =>
          `${bucket.start.slice(0, 10)}: ${bucket.count} ${bucket.worst}`,
      ),
    ].join(', ');
    return `${kind === 'lane' ? '' : '  '}${title}${
      kind === 'lane' ? ` (${count})` : ''
    }${shown && ` | ${shown}`}`;
  });
}

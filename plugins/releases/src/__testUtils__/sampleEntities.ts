import { Entity } from '@backstage/catalog-model';

function entity(
  kind: string,
  name: string,
  title?: string,
  partOf?: string,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default', title },
    spec: { type: 'service', lifecycle: 'production', owner: 'payments-team' },
    relations: partOf ? [{ type: 'partOf', targetRef: partOf }] : undefined,
  };
}

export const checkout = entity(
  'Component',
  'checkout',
  undefined,
  'system:default/checkout',
);

export const checkoutSystem = entity(
  'System',
  'checkout',
  undefined,
  'domain:default/commerce',
);

export const commerce = entity('Domain', 'commerce');

export const sampleEntities: Entity[] = [
  checkout,
  entity('Component', 'payments-api', 'Payments API'),
  entity('Component', 'webshop'),
  entity('Group', 'payments-team', 'Payments team'),
  entity('Group', 'identity-team'),
  checkoutSystem,
  commerce,
  entity('User', 'engineer'),
];

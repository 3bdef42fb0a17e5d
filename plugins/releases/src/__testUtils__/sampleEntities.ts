import { Entity } from '@backstage/catalog-model';

function entity(kind: string, name: string, title?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default', title },
    spec: { type: 'service', lifecycle: 'production', owner: 'payments-team' },
  };
}

export const checkout = entity('Component', 'checkout');

export const sampleEntities: Entity[] = [
  checkout,
  entity('Component', 'payments-api', 'Payments API'),
  entity('Component', 'webshop'),
  entity('Group', 'payments-team', 'Payments team'),
  entity('Group', 'identity-team'),
  entity('System', 'checkout'),
  entity('Domain', 'commerce'),
  entity('User', 'engineer'),
];

import { Entity, RELATION_OWNED_BY } from '@backstage/catalog-model';

function entity(
  kind: string,
  name: string,
  relations: [type: string, targetRef: string][] = [],
  spec: Record<string, string> = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default' },
    spec,
    relations: relations.map(([type, targetRef]) => ({ type, targetRef })),
  };
}

const PAYMENTS = 'group:default/payments-team';

/** A small catalog: webshop uses checkout, checkout uses payments-api. @internal */
export const shop: Entity[] = [
  entity('Group', 'payments-team'),
  entity('Group', 'web-team'),
  entity('User', 'manager'),
  entity('Component', 'payments-api', [[RELATION_OWNED_BY, PAYMENTS]]),
  entity('Component', 'checkout', [
    [RELATION_OWNED_BY, PAYMENTS],
    ['dependsOn', 'component:default/payments-api'],
  ]),
  entity('Component', 'webshop', [
    [RELATION_OWNED_BY, 'group:default/web-team'],
    ['dependsOn', 'component:default/checkout'],
  ]),
];

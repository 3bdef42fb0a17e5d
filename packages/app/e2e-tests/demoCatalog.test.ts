import { authorize, expect, test } from './support';

test('the coverage report finds what examples/README.md says', async ({
  request,
}) => {
  const headers = await authorize(request, 'portal-admin');
  const refresh = await request.post('/api/releases/v1/dependencies/refresh', {
    headers,
  });
  expect(refresh.status()).toBe(200);

  const answer = await request.get('/api/releases/v1/dependencies/coverage', {
    headers,
  });
  expect(await answer.json()).toMatchObject({
    components: 21,
    withoutRelationsRefs: ['component:default/gift-wrap-calculator'],
    dangling: [
      {
        entityRef: 'component:default/returns',
        targetRef: 'component:default/label-printer',
      },
    ],
    selfReferences: [
      {
        entityRef: 'component:default/events',
        targetRef: 'api:default/order-events',
      },
    ],
    duplicates: [
      {
        entityRef: 'component:default/sessions',
        targetRef: 'resource:default/session-cache',
      },
    ],
    sharedResources: [
      {
        resourceRef: 'resource:default/order-database',
        consumerRefs: [
          'component:default/checkout',
          'component:default/vouchers',
        ],
      },
    ],
  });
});

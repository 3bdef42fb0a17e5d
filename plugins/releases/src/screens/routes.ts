import { createRouteRef } from '@backstage/frontend-plugin-api';

export const rootRouteRef = createRouteRef();

export const releaseRouteRef = createRouteRef({ params: ['id'] });

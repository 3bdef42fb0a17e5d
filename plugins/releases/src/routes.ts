import { createRouteRef } from '@backstage/frontend-plugin-api';

export const rootRouteRef = createRouteRef();

export const releaseRouteRef = createRouteRef({ params: ['id'] });

export const planRouteRef = createRouteRef();

export const importRouteRef = createRouteRef();

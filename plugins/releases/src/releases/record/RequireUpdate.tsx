import { releaseUpdatePermission } from '@slipway/backstage-plugin-releases-common';
import { ReactNode } from 'react';
import { RequireOnAny } from './RequireOnAny';

/** What is only for those who may change one of some releases. */
export function RequireUpdate(props: {
  releaseIds: readonly string[];
  children: ReactNode;
}) {
  return <RequireOnAny {...props} permission={releaseUpdatePermission} />;
}

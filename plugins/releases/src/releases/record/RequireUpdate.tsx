import { RequirePermission } from '@backstage/plugin-permission-react';
import { releaseUpdatePermission } from '@slipway/backstage-plugin-releases-common';
import { ReactNode } from 'react';

/** What is only for those who may change one of some releases. */
export function RequireUpdate(props: {
  releaseIds: readonly string[];
  children: ReactNode;
}) {
  const [id, ...rest] = props.releaseIds;
  if (id === undefined) {
    return null;
  }
  return (
    <RequirePermission
      permission={releaseUpdatePermission}
      resourceRef={id}
      errorPage={
        <RequireUpdate releaseIds={rest}>{props.children}</RequireUpdate>
      }
    >
      {props.children}
    </RequirePermission>
  );
}

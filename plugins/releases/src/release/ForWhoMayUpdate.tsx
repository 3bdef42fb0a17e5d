import { RequirePermission } from '@backstage/plugin-permission-react';
import { releaseUpdatePermission } from '@slipway/backstage-plugin-releases-common';
import { ReactNode } from 'react';

/** What is only for those who may change one of some releases. */
export function ForWhoMayUpdate(props: {
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
        <ForWhoMayUpdate releaseIds={rest}>{props.children}</ForWhoMayUpdate>
      }
    >
      {props.children}
    </RequirePermission>
  );
}

import {
  RequirePermission,
  RequirePermissionProps,
} from '@backstage/plugin-permission-react';
import { ReactNode } from 'react';

type ResourcePermission = Extract<
  RequirePermissionProps,
  { permission: { type: 'resource' } }
>['permission'];

/** What is only for those who have a permission on one of some releases. */
export function RequireOnAny(props: {
  permission: ResourcePermission;
  releaseIds: readonly string[];
  /** For those who have it on none of them. */
  otherwise?: ReactNode;
  children: ReactNode;
}) {
  const [id, ...rest] = props.releaseIds;
  if (id === undefined) {
    return <>{props.otherwise}</>;
  }
  return (
    <RequirePermission
      permission={props.permission}
      resourceRef={id}
      errorPage={
        <RequireOnAny {...props} releaseIds={rest}>
          {props.children}
        </RequireOnAny>
      }
    >
      {props.children}
    </RequirePermission>
  );
}

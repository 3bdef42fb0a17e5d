import { usePermission } from '@backstage/plugin-permission-react';
import { evidenceRecordPermission } from '@slipway/backstage-plugin-releases-common';

/** Whether one may record evidence of a release by hand. */
export function useMayRecord(releaseId: string): boolean {
  const { allowed } = usePermission({
    permission: evidenceRecordPermission,
    resourceRef: releaseId,
  });
  return allowed;
}

import { usePermission } from '@backstage/plugin-permission-react';
import {
  ApprovalReason,
  releaseUpdatePermission,
  waiverGrantPermission,
} from '@slipway/backstage-plugin-releases-common';
import { useKnownReadiness } from '../../releases/record';

/** What somebody may do about the waivers of a release. */
export interface MayWaive {
  /** Grant them. */
  mayGrant: boolean;
  /** Grant them, or ask for them at least. */
  mayAsk: boolean;
  /** Decline and revoke them, also of what they made themselves. */
  mayAnswer: boolean;
  /** Why they can only ask although they may waive for others. */
  whyNot?: ApprovalReason;
  /** Whether all of it is known. */
  isKnown: boolean;
}

/** What this person may do about the waivers of a release; nothing without one. */
export function useMayWaive(releaseId: string | undefined): MayWaive {
  const granting = usePermission({
    permission: waiverGrantPermission,
    resourceRef: releaseId,
  });
  const changing = usePermission({
    permission: releaseUpdatePermission,
    resourceRef: releaseId,
  });
  const mayAnswer = granting.allowed;
  const { data, error } = useKnownReadiness(mayAnswer ? releaseId : undefined);
  const isKnown =
    !granting.loading &&
    !changing.loading &&
    (!mayAnswer || data !== undefined || error !== null);
  const whyNot = mayAnswer ? data?.whyNoWaiver : undefined;
  const mayGrant = isKnown && mayAnswer && whyNot === undefined;
  return {
    mayGrant,
    mayAsk: mayGrant || (isKnown && changing.allowed),
    mayAnswer,
    whyNot,
    isKnown,
  };
}

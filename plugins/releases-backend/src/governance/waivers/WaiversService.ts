import {
  formatInstant,
  isWaiverActive,
  NewWaiver,
  Release,
  releaseReadPermission,
  Waiver,
  waiverGrantPermission,
  Warning,
} from '@slipway/backstage-plugin-releases-common';
import { v7 as newId } from 'uuid';
import { ApiError } from '../../platform/http/errors';
import { WriteContext } from '../../platform/http/handlers';
import { PermissionGuard } from '../../platform/permissions/permissionGuard';
import { ReleaseWriter } from '../../releases/commands/ReleaseWriter';

/** What of windows a waiver needs to know. @internal */
export interface WindowNames {
  nameOf(windowId: string): Promise<string | undefined>;
}

/** @internal */
export interface WaiversServiceOptions {
  writer: ReleaseWriter;
  windows: WindowNames;
  guardPermission: PermissionGuard;
  now?: () => Date;
}

/**
 * Grants releases leave to go on in spite of windows. Waivers are kept with
 * their release, and change its revision.
 *
 * @internal
 */
export class WaiversService {
  readonly #options: WaiversServiceOptions;
  readonly #now: () => Date;

  constructor(options: WaiversServiceOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  async grant(
    context: WriteContext,
    id: string,
    { windowId, reason, expiresAt }: NewWaiver,
  ): Promise<Release> {
    const { guardPermission, windows, writer } = this.#options;
    await guardPermission(waiverGrantPermission, context.credentials);
    const windowName = await windows.nameOf(windowId);
    const now = formatInstant(this.#now());
    const details = [
      ...(windowName === undefined
        ? [
            {
              field: 'windowId',
              code: 'unknown_window',
              message: `There is no window ${windowId}. Take the id of a window from GET /v1/windows, or from the decision that refused.`,
            },
          ]
        : []),
      ...(Date.parse(expiresAt) <= Date.parse(now)
        ? [
            {
              field: 'expiresAt',
              code: 'expiry_in_past',
              message: `This waiver would have expired already. Set an instant after ${now}.`,
            },
          ]
        : []),
    ];
    if (windowName === undefined || details.length > 0) {
      throw ApiError.input(details);
    }
    return writer.write(context, {
      id,
      revision: context.ifMatch,
      permission: releaseReadPermission,
      what: 'see this release',
      edit: (current, at) => {
        const active = activeFor(current, windowId, at);
        if (active) {
          throw ApiError.conflict(
            `${windowName} is already waived for ${current.name}, by ${active.grantedBy} until ${active.expiresAt}. Take that waiver back first.`,
            { current },
          );
        }
        const waiver: Waiver = {
          id: newId(),
          windowId,
          windowName,
          reason,
          grantedBy: context.actor,
          grantedAt: at,
          expiresAt,
        };
        return {
          next: { ...current, waivers: [...(current.waivers ?? []), waiver] },
          action: 'waived',
          reason,
          warnings: endsTooEarly(current, waiver),
        };
      },
    });
  }

  async revoke(
    context: WriteContext,
    id: string,
    windowId: string,
  ): Promise<Release> {
    const { guardPermission, writer } = this.#options;
    await guardPermission(waiverGrantPermission, context.credentials);
    return writer.write(context, {
      id,
      revision: context.ifMatch,
      permission: releaseReadPermission,
      what: 'see this release',
      edit: (current, at) => {
        const active = activeFor(current, windowId, at);
        if (!active) {
          throw ApiError.conflict(
            `${current.name} has no waiver of ${windowId} that holds.`,
            { current },
          );
        }
        return {
          next: {
            ...current,
            waivers: current.waivers?.map(waiver =>
              waiver.id === active.id
                ? { ...waiver, revokedAt: at, revokedBy: context.actor }
                : waiver,
            ),
          },
          action: 'waiver_revoked',
        };
      },
    });
  }
}

function activeFor(
  { waivers = [] }: Release,
  windowId: string,
  at: string,
): Waiver | undefined {
  return waivers.find(
    waiver => waiver.windowId === windowId && isWaiverActive(waiver, at),
  );
}

/** A waiver has to hold when the release starts. */
function endsTooEarly(
  { name, window }: Release,
  { expiresAt }: Waiver,
): Warning[] {
  return window && Date.parse(expiresAt) <= Date.parse(window.start)
    ? [
        {
          field: 'expiresAt',
          code: 'waiver_ends_before_start',
          message: `This waiver ends before ${name} is planned to start, at ${window.start}. Grant one that holds then, or move the release.`,
        },
      ]
    : [];
}

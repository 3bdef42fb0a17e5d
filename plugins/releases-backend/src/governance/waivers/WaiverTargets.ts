import {
  ErrorDetail,
  Release,
  WaiverTarget,
} from '@slipway/backstage-plugin-releases-common';
import { say } from '../../platform';
import { ConflictsService } from '../../schedule';
import { isWaivable } from '../gates/ReadyGate';
import { GatesOfReleases } from '../policies/GatesOfReleases';

/** What a waiver is asked for, or why it cannot be had. @internal */
export type FoundTarget =
  | { name: string }
  | { details: ErrorDetail[] }
  | { refusal: ErrorDetail };

/** @internal */
export interface WaiverTargetsOptions {
  /** Names windows that are not archived. */
  windows: { nameOf(windowId: string): Promise<string | undefined> };
  gatesOf: Pick<GatesOfReleases, 'of'>;
  conflicts: Pick<ConflictsService, 'highNow'>;
}

/**
 * Finds what waivers are asked for: a gate that the release has to pass, a
 * window, or a conflict that it is in.
 *
 * @internal
 */
export class WaiverTargets {
  readonly #options: WaiverTargetsOptions;

  constructor(options: WaiverTargetsOptions) {
    this.#options = options;
  }

  async find(release: Release, target: WaiverTarget): Promise<FoundTarget> {
    switch (target.type) {
      case 'window':
        return this.#window(target.id);
      case 'gate':
        return this.#gate(release, target.id);
      default:
        return this.#conflict(release, target.id);
    }
  }

  async #window(id: string): Promise<FoundTarget> {
    const name = await this.#options.windows.nameOf(id);
    return name === undefined
      ? unknown(
          'unknown_window',
          `There is no window ${id}. Take the id of a window from GET /v1/windows, or from the decision that refused.`,
        )
      : { name };
  }

  async #gate(release: Release, id: string): Promise<FoundTarget> {
    const asked = await this.#options.gatesOf.of([release]);
    const gate = asked.get(release.id)?.gates.find(one => one.id === id);
    if (!gate) {
      return unknown(
        'unknown_gate',
        `${release.name} does not have to pass a gate ${id}. Take the id of a gate from its readiness.`,
      );
    }
    return isWaivable(gate)
      ? { name: gate.name }
      : {
          refusal: {
            field: 'target.id',
            code: 'not_waivable',
            message: `"${gate.name}" cannot be waived. Do what it asks for.`,
          },
        };
  }

  async #conflict(release: Release, id: string): Promise<FoundTarget> {
    const found = await this.#options.conflicts.highNow([release.id]);
    const conflict = found
      .get(release.id)
      ?.find(({ fingerprint }) => fingerprint === id);
    return conflict
      ? { name: say({ code: `conflictKind.${conflict.cause.kind}` }, 'UTC') }
      : unknown(
          'unknown_conflict',
          `${release.name} has no conflict ${id} that holds it up. Take the id of one from GET /v1/releases/${release.id}/conflicts.`,
        );
  }
}

function unknown(code: string, message: string): FoundTarget {
  return { details: [{ field: 'target.id', code, message }] };
}

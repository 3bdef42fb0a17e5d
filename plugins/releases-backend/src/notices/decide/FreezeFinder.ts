import { Release } from '@slipway/backstage-plugin-releases-common';
import { DecisionService, StoredWindow } from '../../schedule';
import { Frozen } from '../record/Happening';
import { FrozenRelease } from './tellsOf';

/** How many planned releases are looked at for each freeze. */
const LOOKED_AT = 2_000;

/** @internal */
export interface FreezeFinderOptions {
  windows: { get(id: string): Promise<StoredWindow | undefined> };
  /** The releases whose planned start a window may decide on. */
  starting(window: StoredWindow, now: Date, limit: number): Promise<Release[]>;
  decisions: Pick<DecisionService, 'decideReleases'>;
}

/**
 * Finds the releases that are planned to start while a freeze is on.
 *
 * @internal
 */
export class FreezeFinder {
  readonly #options: FreezeFinderOptions;

  constructor(options: FreezeFinderOptions) {
    this.#options = options;
  }

  async find(freezes: readonly Frozen[], now: Date): Promise<FrozenRelease[]> {
    const last = new Map(freezes.map(frozen => [frozen.windowId, frozen]));
    const found: FrozenRelease[] = [];
    for (const frozen of last.values()) {
      found.push(...(await this.#underFreeze(frozen, now)));
    }
    return found;
  }

  async #underFreeze(frozen: Frozen, now: Date): Promise<FrozenRelease[]> {
    const { windows, starting, decisions } = this.#options;
    const window = await windows.get(frozen.windowId);
    if (!window || window.archivedAt) {
      return [];
    }
    const planned = (await starting(window, now, LOOKED_AT)).filter(
      ({ state, window: own }) =>
        state !== 'draft' &&
        state !== 'in_progress' &&
        own !== undefined &&
        Date.parse(own.start) > now.getTime(),
    );
    const decided = await decisions.decideReleases(
      planned.map(release => ({ release, at: release.window!.start })),
    );
    return planned.flatMap(({ id }, place) =>
      decided[place].some(({ decision }) =>
        decision.reasons.some(
          ({ code, windowId }) =>
            code === 'inside_freeze' && windowId === frozen.windowId,
        ),
      )
        ? [{ frozen, releaseId: id, window: window.name }]
        : [],
    );
  }
}

import {
  DEFAULT_ENVIRONMENT,
  formatInstant,
  GateAnswer,
  GateQuery,
  isOpenState,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { ReadinessGuard, UnplannedPolicies } from '../../governance';
import { Caller } from '../../platform';
import { ReleasesReader, ReleasesStore } from '../../releases';
import { DecisionService, WindowGuard, windowFindings } from '../../schedule';
import { chooseShipper } from './chooseShipper';
import { decideGate } from './decideGate';
import { GateFacts } from './GateFacts';

/** @internal */
export interface GateReaderOptions {
  decisions: Pick<DecisionService, 'decideAll'>;
  policies: Pick<UnplannedPolicies, 'of'>;
  reader: Pick<ReleasesReader, 'get' | 'withReadable'>;
  readiness: Pick<ReadinessGuard, 'standing'>;
  store: Pick<ReleasesStore, 'shippersTo'>;
  windows: Pick<WindowGuard, 'ofStep'>;
  now?: () => Date;
}

type Found = Pick<GateFacts, 'release' | 'mayRead'>;

/** What is said of a step, beside the release itself. */
type Said = Pick<GateFacts, 'windows' | 'standing' | 'requiredBy'>;

const NOTHING: Said = {
  windows: { findings: [] },
  standing: { gates: [], inherited: [] },
  requiredBy: [],
};

/** The contract asks for a component where no release is named. */
function componentOf({ entityRef }: GateQuery): string {
  return entityRef!;
}

/**
 * Collects what is stored about a deployment that somebody is about to make.
 *
 * @internal
 */
export class GateReader {
  readonly #options: GateReaderOptions;
  readonly #now: () => Date;

  constructor(options: GateReaderOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /** @throws an `ApiError` of status 404 where a release that is named is not there or not readable */
  async ask(credentials: Caller, query: GateQuery): Promise<GateAnswer> {
    const now = this.#now();
    const at = formatInstant(now);
    const found = await this.#find(credentials, query, now);
    const environment =
      query.environment ?? found.release?.environment ?? DEFAULT_ENVIRONMENT;
    const said = found.release
      ? await this.#ofRelease(credentials, found.release, at)
      : await this.#ofNoRelease(query, environment, at);
    return decideGate({ at, asked: query, environment, ...found, ...said });
  }

  async #find(
    credentials: Caller,
    query: GateQuery,
    now: Date,
  ): Promise<Found> {
    const { releaseId, version } = query;
    const { reader, store } = this.#options;
    if (releaseId !== undefined) {
      return {
        release: await reader.get(credentials, releaseId),
        mayRead: true,
      };
    }
    const { environment = DEFAULT_ENVIRONMENT } = query;
    const entityRef = componentOf(query);
    const chosen = chooseShipper(
      await store.shippersTo({ entityRef, environment, version }),
      now,
    );
    const [found] = chosen
      ? await reader.withReadable(credentials, [chosen.id])
      : [];
    return { release: found?.release, mayRead: found?.isReadable ?? false };
  }

  /** Once it has started, only the windows that block what is under way count. */
  async #ofRelease(
    credentials: Caller,
    release: Release,
    at: string,
  ): Promise<Said> {
    const { readiness, windows } = this.#options;
    const { state } = release;
    if (!isOpenState(state)) {
      return NOTHING;
    }
    if (state === 'in_progress' || state === 'verifying') {
      return {
        ...NOTHING,
        windows: await windows.ofStep(release, 'verifying', at),
      };
    }
    const [ofWindows, standing] = await Promise.all([
      windows.ofStep(release, 'in_progress', at),
      readiness.standing(credentials, release, 'in_progress', at),
    ]);
    return { ...NOTHING, windows: ofWindows, standing };
  }

  async #ofNoRelease(
    query: GateQuery,
    environment: string,
    at: string,
  ): Promise<Said> {
    const entityRef = componentOf(query);
    const { decisions, policies } = this.#options;
    const [[decision], selecting] = await Promise.all([
      decisions.decideAll([{ entityRef, environment, at }]),
      policies.of([entityRef], environment),
    ]);
    const requiredBy = (selecting.get(entityRef) ?? [])
      .filter(({ requireRelease }) => requireRelease)
      .map(({ name }) => name);
    return {
      ...NOTHING,
      windows: {
        findings: windowFindings([decision]),
        nextOpen: decision.allowed ? undefined : decision.nextOpen,
      },
      requiredBy,
    };
  }
}

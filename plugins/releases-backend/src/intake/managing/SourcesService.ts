import {
  EVENTS_SOURCE_ID,
  IntakeSource,
  intakeManagePermission,
  IntakeSourceList,
} from '@slipway/backstage-plugin-releases-common';
import { EvidenceSource } from '../../governance';
import { Caller, PermissionGuard } from '../../platform';
import { INTAKE_PATH } from '../receiving/intakeRouter';
import { SourceStanding, SourceStandings } from '../record/SourceStandings';
import { CLOUD_EVENTS_TYPE } from '../sources/cloudEventsSourceType';
import { hasWebhook } from '../sources/sourceSecrets';

/** @internal */
export interface SourcesServiceOptions {
  guardPermission: PermissionGuard;
  sources: readonly EvidenceSource[];
  standings: Pick<SourceStandings, 'all'>;
  now?: () => Date;
}

/**
 * Says where events come from, and how each source does; never its secret.
 *
 * @internal
 */
export class SourcesService {
  readonly #options: SourcesServiceOptions;
  readonly #now: () => Date;

  constructor(options: SourcesServiceOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  async list(credentials: Caller): Promise<IntakeSourceList> {
    const { guardPermission, sources, standings } = this.#options;
    await guardPermission(intakeManagePermission, credentials);
    const configured = new Map(sources.map(source => [source.id, source]));
    const all = await standings.all([EVENTS_SOURCE_ID, ...configured.keys()]);
    return {
      items: all.map(standing =>
        present(standing, configured.get(standing.sourceId), this.#now()),
      ),
    };
  }
}

function present(
  { sourceId, oldestAt, ...standing }: SourceStanding,
  source: EvidenceSource | undefined,
  now: Date,
): IntakeSource {
  const waitedMs = oldestAt ? now.getTime() - Date.parse(oldestAt) : 0;
  return {
    id: sourceId,
    configured: source !== undefined || sourceId === EVENTS_SOURCE_ID,
    ...describe(sourceId, source),
    ...standing,
    lagSeconds: Math.max(Math.floor(waitedMs / 1000), 0),
  };
}

function describe(
  sourceId: string,
  source: EvidenceSource | undefined,
): Pick<IntakeSource, 'provider' | 'type' | 'auth' | 'path'> {
  if (sourceId === EVENTS_SOURCE_ID) {
    return { type: CLOUD_EVENTS_TYPE, path: '/v1/events' };
  }
  return source && hasWebhook(source)
    ? {
        provider: source.provider,
        type: source.type ?? CLOUD_EVENTS_TYPE,
        auth: source.auth ?? 'hmac',
        path: `${INTAKE_PATH}/${sourceId}`,
      }
    : { provider: source?.provider };
}

import { EvidenceSource } from '../../governance';

/** The secrets of a source. @internal */
export type SourceSecrets = Pick<EvidenceSource, 'secret' | 'secrets'>;

/**
 * The secrets that authenticate a source at an instant: the current one, and
 * those that were replaced and still hold.
 *
 * @internal
 */
export function secretsAt(
  { secret, secrets = [] }: SourceSecrets,
  now: Date,
): string[] {
  return [
    ...(secret === undefined ? [] : [secret]),
    ...secrets
      .filter(
        ({ until }) => until === undefined || Date.parse(until) > now.getTime(),
      )
      .map(one => one.secret),
  ];
}

/** Whether a source has webhooks at all. @internal */
export function hasWebhook({ secret, secrets = [] }: SourceSecrets): boolean {
  return secret !== undefined || secrets.length > 0;
}

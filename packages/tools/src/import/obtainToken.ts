import { ImportArguments } from './readArguments';
import { UsageError } from './UsageError';

/** The persona's token where one is named, otherwise the environment's. */
export async function obtainToken(
  { url, persona }: Pick<ImportArguments, 'url' | 'persona'>,
  env = process.env,
): Promise<string> {
  if (persona === undefined) {
    if (!env.RELEASES_TOKEN) {
      throw new UsageError(
        'Who imports? Put a Backstage token into the environment variable RELEASES_TOKEN or, in the demo portal, choose a persona: --persona release-manager.',
      );
    }
    return env.RELEASES_TOKEN;
  }
  const response = await fetch(
    `${url}/api/auth/personas/refresh?name=${encodeURIComponent(persona)}`,
  );
  const body = await response.json().catch(() => undefined);
  if (response.status === 400) {
    throw new UsageError(`--persona: ${body?.error?.message}`);
  }
  const token = body?.backstageIdentity?.token;
  if (!response.ok || typeof token !== 'string') {
    throw new Error(
      `The portal at ${url} has no personas (it answered ${response.status}). Put a Backstage token into RELEASES_TOKEN instead.`,
    );
  }
  return token;
}

import { UsageError } from './UsageError';

/** Where a portal is, and as whom it is asked. */
export interface AskedPortal {
  url: string;
  /** In the demo portal. */
  persona?: string;
}

/** The persona's token where one is named, otherwise the environment's. */
export async function obtainToken(
  { url, persona }: AskedPortal,
  env = process.env,
): Promise<string> {
  if (persona === undefined) {
    if (!env.SLIPWAY_TOKEN) {
      throw new UsageError(
        'Who asks? Put a Backstage token into the environment variable SLIPWAY_TOKEN or, in the demo portal, choose a persona: --persona release-manager.',
      );
    }
    return env.SLIPWAY_TOKEN;
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
      `The portal at ${url} has no personas (it answered ${response.status}). Put a Backstage token into SLIPWAY_TOKEN instead.`,
    );
  }
  return token;
}

import { DiscoveryService, LoggerService } from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import { ReleasesClient } from '@slipway/backstage-plugin-releases-common';
import { CAST, DemoCast, DemoStory } from './demoStories';
import { DemoPerson } from './DemoPerson';

/**
 * Signs in as a persona in the way of the sign-in page.
 *
 * @returns the token, or nothing where personas cannot sign in
 */
async function tokenOf(
  discovery: DiscoveryService,
  name: string,
): Promise<string | undefined> {
  const url = await discovery.getBaseUrl('auth');
  const response = await fetch(`${url}/personas/refresh?name=${name}`);
  if (response.status === 404) {
    return undefined;
  }
  if (!response.ok) {
    throw await ResponseError.fromResponse(response);
  }
  const { backstageIdentity } = (await response.json()) as {
    backstageIdentity: { token: string };
  };
  return backstageIdentity.token;
}

/**
 * Signs the personas in who do what only people may; undefined where they cannot
 * sign in.
 */
export async function signInCast(options: {
  client: ReleasesClient;
  discovery: DiscoveryService;
  logger: LoggerService;
}): Promise<DemoCast | undefined> {
  const { client, discovery, logger } = options;
  const people = await Promise.all(
    CAST.map(async name => {
      const token = await tokenOf(discovery, name);
      return token && ([name, new DemoPerson(client, token)] as const);
    }),
  );
  const known = people.filter(person => typeof person === 'object');
  if (known.length < CAST.length) {
    logger.info(
      'The votes, waivers and reviews of the demo were left out: its personas cannot sign in',
    );
    return undefined;
  }
  return Object.fromEntries(known) as DemoCast;
}

/** Has the personas vote, ask for waivers, and grant them. */
export async function seedStories(
  stories: readonly DemoStory[],
  cast: DemoCast,
): Promise<void> {
  for (const { release, tell } of stories) {
    await tell(release, cast);
  }
}

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
 * Has the personas do what only people may: vote, ask for waivers, and grant
 * them. Left out where they cannot sign in.
 */
export async function seedStories(options: {
  stories: readonly DemoStory[];
  client: ReleasesClient;
  discovery: DiscoveryService;
  logger: LoggerService;
}): Promise<void> {
  const { stories, client, discovery, logger } = options;
  const people = await Promise.all(
    CAST.map(async name => {
      const token = await tokenOf(discovery, name);
      return token && ([name, new DemoPerson(client, token)] as const);
    }),
  );
  const known = people.filter(person => typeof person === 'object');
  if (known.length < CAST.length) {
    logger.info(
      'The votes and waivers of the demo were left out: its personas cannot sign in',
    );
    return;
  }
  const cast = Object.fromEntries(known) as DemoCast;
  for (const { release, tell } of stories) {
    await tell(release, cast);
  }
}

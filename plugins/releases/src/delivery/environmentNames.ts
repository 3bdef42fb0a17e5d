import { DeployedEnvironment } from '@slipway/backstage-plugin-releases-common';

/**
 * What environments are called, by their names: their titles, with the name
 * behind a title that several have.
 */
export function environmentNames(
  environments: readonly DeployedEnvironment[],
): ReadonlyMap<string, string> {
  const titles = environments.map(({ name, title = name }) => title);
  return new Map(
    environments.map(({ name, title = name }) => [
      name,
      titles.filter(other => other === title).length > 1
        ? `${title} (${name})`
        : title,
    ]),
  );
}

import { CliError } from './CliError';
import { CiRun, findCiRun } from './ciRun';

/** What identifies something that a run of a pipeline tells. */
export interface RunSource extends CiRun {
  /** The name of this one thing of the run. */
  externalId: string;
}

/**
 * Names something by the run that tells it, so that it is the same when it is
 * told again.
 *
 * @param given - what the command line says; a run is then taken as it is
 * @param parts - what tells it apart from other things of the run
 * @param options - `isPerAttempt`: whether another try of the run tells something else
 * @throws a usage error outside of a pipeline, where no run is named
 */
export function sourceOf(
  given: { run?: string; provider?: string },
  parts: readonly (string | undefined)[],
  env: Readonly<Record<string, string | undefined>>,
  { isPerAttempt = false } = {},
): RunSource {
  const found = findCiRun(env);
  if (given.run !== undefined) {
    const { provider = found?.provider ?? 'slipway-cli', run } = given;
    const { attempt, url } = found ?? {};
    return {
      provider,
      id: run,
      externalId: run,
      ...(attempt === undefined ? {} : { attempt }),
      ...(url === undefined ? {} : { url }),
    };
  }
  if (!found) {
    throw CliError.usage(
      'Which run is this? Name it with --run, for example --run "$BUILD_ID": the same run again is the same thing again. In GitHub Actions, GitLab, Jenkins, Azure DevOps and CircleCI it is found by itself.',
    );
  }
  return {
    ...found,
    provider: given.provider ?? found.provider,
    externalId: [found.id, isPerAttempt ? found.attempt : undefined, ...parts]
      .filter(part => part !== undefined)
      .join('/'),
  };
}

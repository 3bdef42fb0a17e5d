/** The run of a pipeline that the program is a part of. */
export interface CiRun {
  /** The tool, as evidence and deployments name it. */
  provider: string;
  /** What it calls the run; another try of the same run has the same. */
  id: string;
  attempt?: number;
  url?: string;
}

type Env = Readonly<Record<string, string | undefined>>;

function attemptOf(text: string | undefined): { attempt?: number } {
  return text && /^[1-9]\d{0,4}$/.test(text) ? { attempt: Number(text) } : {};
}

function urlOf(url: string | undefined): { url?: string } {
  return url && URL.canParse(url) ? { url } : {};
}

function github(env: Env): CiRun | undefined {
  const { GITHUB_RUN_ID: run, GITHUB_REPOSITORY: repository } = env;
  if (!run) {
    return undefined;
  }
  return {
    provider: 'github',
    id: [repository, run].filter(Boolean).join('/'),
    ...attemptOf(env.GITHUB_RUN_ATTEMPT),
    ...(repository
      ? urlOf(`${env.GITHUB_SERVER_URL}/${repository}/actions/runs/${run}`)
      : {}),
  };
}

function gitlab(env: Env): CiRun | undefined {
  const { CI_JOB_ID: job, CI_PROJECT_PATH: project } = env;
  return job && env.GITLAB_CI
    ? {
        provider: 'gitlab',
        id: [project, job].filter(Boolean).join('/'),
        ...urlOf(env.CI_JOB_URL),
      }
    : undefined;
}

function azure(env: Env): CiRun | undefined {
  const { BUILD_BUILDID: build, SYSTEM_TEAMPROJECT: project } = env;
  if (!build || !env.TF_BUILD) {
    return undefined;
  }
  return {
    provider: 'azure-devops',
    id: [project, build].filter(Boolean).join('/'),
    ...attemptOf(env.SYSTEM_STAGEATTEMPT),
    ...(project
      ? urlOf(
          `${env.SYSTEM_COLLECTIONURI}${encodeURIComponent(
            project,
          )}/_build/results?buildId=${build}`,
        )
      : {}),
  };
}

function circle(env: Env): CiRun | undefined {
  return env.CIRCLE_WORKFLOW_JOB_ID
    ? {
        provider: 'circleci',
        id: env.CIRCLE_WORKFLOW_JOB_ID,
        ...urlOf(env.CIRCLE_BUILD_URL),
      }
    : undefined;
}

function jenkins(env: Env): CiRun | undefined {
  return env.BUILD_TAG
    ? { provider: 'jenkins', id: env.BUILD_TAG, ...urlOf(env.BUILD_URL) }
    : undefined;
}

/** What the environment tells of the run; undefined outside of a known tool. */
export function findCiRun(env: Env = process.env): CiRun | undefined {
  return (
    github(env) ?? gitlab(env) ?? azure(env) ?? circle(env) ?? jenkins(env)
  );
}

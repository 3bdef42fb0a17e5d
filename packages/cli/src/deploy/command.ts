import { Command } from 'commander';
import {
  DEFAULT_ENVIRONMENT,
  Deployment,
  DeploymentState,
  newDeploymentSchema,
  NewDeploymentInput,
} from '@slipway/backstage-plugin-releases-common';
import {
  addComponent,
  Call,
  checkInput,
  CliError,
  EXIT,
  ExitCode,
  idempotencyKey,
  NamedComponent,
  Program,
  sourceOf,
} from '../calls';

interface DeployOptions {
  component: NamedComponent[];
  version?: string;
  digest?: string;
  environment: string;
  release?: string;
  run?: string;
  provider?: string;
  link?: string;
  triggeredBy?: string;
  rolledBack?: boolean;
  cancelled?: boolean;
}

const OPTIONS = {
  components: '--component',
  'components.version': '--version',
  'components.digest': '--digest',
  environment: '--environment',
  releaseId: '--release',
  triggeredBy: '--triggered-by',
  url: '--link',
  'source.provider': '--provider',
  'source.externalId': '--run',
};

function componentsOf({
  component,
  version,
  digest,
}: DeployOptions): NewDeploymentInput['components'] {
  if (digest !== undefined && component.length > 1) {
    throw CliError.usage(
      '--digest is of one build. Tell of each component by itself.',
    );
  }
  return component.map(({ entityRef, version: own = version }) => {
    if (own === undefined) {
      throw CliError.usage(
        `Which version of ${entityRef}? Give it with --version, or as --component NAME@VERSION.`,
      );
    }
    return { entityRef, version: own, ...(digest ? { digest } : {}) };
  });
}

function deploymentOf(
  options: DeployOptions,
  state: DeploymentState,
  { env }: Call,
) {
  const components = componentsOf(options);
  const { environment, release, link, triggeredBy } = options;
  const names = components.map(({ entityRef }) => entityRef).sort();
  const { provider, externalId, attempt, url } = sourceOf(
    options,
    [environment, ...names],
    env,
  );
  const now = new Date().toISOString();
  return checkInput(
    newDeploymentSchema,
    {
      ...(release ? { releaseId: release } : {}),
      components,
      environment,
      state,
      ...(state === 'running' ? { startedAt: now } : { finishedAt: now }),
      ...(attempt === undefined ? {} : { attempt }),
      ...(triggeredBy ? { triggeredBy } : {}),
      ...(link ?? url ? { url: link ?? url } : {}),
      source: { provider, externalId },
    },
    OPTIONS,
  );
}

function deploymentText({ state, flags, releaseName }: Deployment): string[] {
  return [
    `The deployment is ${state.replaceAll('_', ' ')}${
      releaseName ? `, for ${releaseName}` : ''
    }.`,
    ...flags.map(({ sentence }) => `Flagged: ${sentence}`),
  ];
}

async function tell(
  call: Call,
  options: DeployOptions,
  state: DeploymentState,
): Promise<ExitCode> {
  const body = deploymentOf(options, state, call);
  const deployment = await call.portal().client.recordDeployment(body, {
    idempotencyKey: idempotencyKey('recordDeployment', body, call.env),
  });
  call.output.answer(deployment, deploymentText(deployment));
  return EXIT.ok;
}

function withOptions(command: Command): Command {
  return command
    .requiredOption(
      '--component <name>',
      'what is deployed, NAME or NAME@VERSION; can be repeated',
      addComponent,
    )
    .option('--version <version>', 'the version of what names none itself')
    .option('--digest <digest>', 'of the build, for example sha256:9f86d0…')
    .option('--environment <name>', 'where it goes', DEFAULT_ENVIRONMENT)
    .option(
      '--release <id>',
      'the release it belongs to (default: the one that ships this version there)',
    )
    .option(
      '--run <id>',
      "the name of this deployment, the same at its start and end (default: from the tool's own variables)",
    )
    .option(
      '--provider <name>',
      "the tool that deploys (default: from the tool's own variables)",
    )
    .option('--link <url>', 'where it can be followed (default: the run)')
    .option(
      '--triggered-by <ref>',
      'who started it, for example user:default/ann',
    );
}

/** `slipway deploy`: tells that a deployment starts, and how it ends. */
export function addDeployCommands(program: Program): void {
  const deploy = program.root
    .command('deploy')
    .description('Tells that a deployment starts, and how it ends.');
  const line = (step: string, rest = '') =>
    `slipway deploy ${step} --component payments-api --version 4.2.0 --environment production${rest}`;

  program.action<DeployOptions>(
    withOptions(
      deploy
        .command('start')
        .summary('tell that a deployment starts')
        .description(
          'Tells that a deployment starts. Told again by the same run, it is the same deployment.',
        ),
    ),
    line('start'),
    (call, options) => tell(call, options, 'running'),
  );
  program.action<DeployOptions>(
    withOptions(
      deploy
        .command('finish')
        .summary('tell that a deployment succeeded')
        .description('Tells that the deployment that was started succeeded.'),
    ),
    line('finish'),
    (call, options) => tell(call, options, 'succeeded'),
  );
  program.action<DeployOptions>(
    withOptions(
      deploy
        .command('fail')
        .summary('tell that a deployment failed')
        .description(
          'Tells that the deployment that was started failed, was rolled back or was cancelled.',
        ),
    )
      .option('--rolled-back', 'the version before was put back')
      .option('--cancelled', 'somebody stopped it'),
    line('fail', ' --rolled-back'),
    async (call, options) => {
      if (options.rolledBack && options.cancelled) {
        throw CliError.usage('Give --rolled-back or --cancelled, not both.');
      }
      const ended = options.cancelled ? 'cancelled' : 'failed';
      return tell(call, options, options.rolledBack ? 'rolled_back' : ended);
    },
  );
}

import { Option } from 'commander';
import {
  GateAnswer,
  gateQuerySchema,
} from '@slipway/backstage-plugin-releases-common';
import {
  Call,
  checkInput,
  componentRef,
  durationText,
  EXIT,
  ExitCode,
  Program,
  readDuration,
} from '../calls';
import { askUntil } from './askUntil';
import { gateText } from './gateText';

interface GateOptions {
  component?: string;
  version?: string;
  environment?: string;
  digest?: string;
  release?: string;
  wait: number;
  timeout: number;
}

const OPTIONS = {
  entityRef: '--component',
  version: '--version',
  environment: '--environment',
  digest: '--digest',
  releaseId: '--release',
};

function exitCodeOf({ allowed, pending }: GateAnswer): ExitCode {
  if (allowed) {
    return EXIT.ok;
  }
  return pending ? EXIT.pending : EXIT.refused;
}

async function askGate(
  { output, portal }: Call,
  options: GateOptions,
): Promise<ExitCode> {
  const { component, version, environment, digest, release } = options;
  const query = checkInput(
    gateQuerySchema,
    { entityRef: component, version, environment, digest, releaseId: release },
    OPTIONS,
  );
  // While it waits, a portal that is away for a moment is waited for as well.
  const { client } = portal().trying(Math.max(options.wait, options.timeout));
  const answer = await askUntil({
    ask: () => client.askGate(query),
    waitMs: options.wait,
    onWait: ({ sentence }, ms) =>
      output.progress(
        `Waiting. ${sentence}`,
        ` Asking again in ${durationText(ms)}.`,
      ),
  });
  output.answer(answer, gateText(answer));
  return exitCodeOf(answer);
}

/** `slipway gate`: whether a version may be deployed now. */
export function addGate(program: Program): void {
  const command = program.root
    .command('gate')
    .summary('ask whether a version may be deployed now')
    .description(
      'Asks whether a version may be deployed now: freezes and windows, readiness, approval, hold, version and digest. It changes nothing.',
    )
    .option(
      '--component <name>',
      'what is to be deployed: the name of a component, or its reference',
      componentRef,
    )
    .option('--version <version>', 'the version that is to be deployed')
    .option(
      '--environment <name>',
      'where it goes (default: that of the release, or production)',
    )
    .option('--digest <digest>', 'of the build, for example sha256:9f86d0…')
    .option(
      '--release <id>',
      'the release it belongs to (default: the one that ships this version there)',
    )
    .addOption(
      new Option(
        '--wait <time>',
        'how long to wait while it is pending, for example 30m',
      )
        .argParser(readDuration)
        .default(0, 'not at all'),
    );
  program.action(
    command,
    'slipway gate --component payments-api --version 4.2.0 --environment production --wait 30m',
    askGate,
  );
}

import { Command } from 'commander';
import {
  gateQuerySchema,
  newReleaseSchema,
  NewReleaseInput,
  Release,
  transitionRequestSchema,
  TransitionRequest,
} from '@slipway/backstage-plugin-releases-common';
import {
  addComponent,
  Call,
  checkInput,
  CliError,
  componentRef,
  EXIT,
  ExitCode,
  idempotencyKey,
  NamedComponent,
  Portal,
  Program,
} from '../calls';

interface CreateOptions {
  version: string;
  component?: NamedComponent[];
  environment?: string;
  name?: string;
  description?: string;
  kind?: string;
  impact?: string;
  owner?: string;
  start?: string;
  end?: string;
  timeZone: string;
  rollbackPlan?: string;
  tag?: string[];
}

interface MoveOptions {
  to: string;
  reason?: string;
  release?: string;
  component?: string;
  version?: string;
  environment?: string;
}

const CREATE_OPTIONS = {
  version: '--version',
  components: '--component',
  environment: '--environment',
  name: '--name',
  description: '--description',
  kind: '--kind',
  impact: '--impact',
  ownerRef: '--owner',
  window: '--start and --end',
  'window.start': '--start',
  'window.end': '--end',
  'window.timeZone': '--time-zone',
  rollbackPlan: '--rollback-plan',
  tags: '--tag',
};

const MOVE_OPTIONS = { to: '--to', reason: '--reason' };

const FIND_OPTIONS = {
  entityRef: '--release or --component',
  version: '--version',
  environment: '--environment',
};

function windowOf({ start, end, timeZone }: CreateOptions) {
  if (start === undefined && end === undefined) {
    return {};
  }
  if (start === undefined || end === undefined) {
    throw CliError.usage('Give both --start and --end, or neither.');
  }
  return { state: 'planned' as const, window: { start, end, timeZone } };
}

function releaseText({ id, name, state, warnings = [] }: Release): string[] {
  return [
    `${name} is ${state.replaceAll('_', ' ')}. Its id is ${id}.`,
    ...warnings.map(({ message }) => `Note: ${message}`),
  ];
}

async function create(call: Call, options: CreateOptions): Promise<ExitCode> {
  const { version, component = [], owner, tag } = options;
  const { environment, name, description, rollbackPlan } = options;
  const input = {
    version,
    environment,
    name,
    description,
    rollbackPlan,
    kind: options.kind as NewReleaseInput['kind'],
    impact: options.impact as NewReleaseInput['impact'],
    ownerRef: owner,
    tags: tag,
    components: component.map(({ entityRef, version: own = version }) => ({
      entityRef,
      toVersion: own,
    })),
    ...windowOf(options),
  };
  checkInput(newReleaseSchema, input, CREATE_OPTIONS);
  const release = await call.portal().client.createRelease(input, {
    idempotencyKey: idempotencyKey('createRelease', input, call.env),
  });
  call.output.answer(release, releaseText(release));
  return EXIT.ok;
}

/** The release that is named, or the one that ships a version. */
async function idOf(
  { client }: Portal,
  { release, component, version, environment }: MoveOptions,
): Promise<string> {
  if (release !== undefined) {
    return release;
  }
  const query = checkInput(
    gateQuerySchema,
    { entityRef: component, version, environment },
    FIND_OPTIONS,
  );
  const { releaseId } = await client.askGate(query);
  if (releaseId === undefined) {
    throw new CliError(
      `There is no release of ${component} ${
        version ?? ''
      } that you may read. Name it with --release, or plan one with slipway release create.`,
    );
  }
  return releaseId;
}

async function move(call: Call, options: MoveOptions): Promise<ExitCode> {
  const portal = call.portal();
  const request = checkInput(
    transitionRequestSchema,
    { to: options.to as TransitionRequest['to'], reason: options.reason },
    MOVE_OPTIONS,
  );
  const id = await idOf(portal, options);
  const release = await portal.client.getRelease(id);
  if (release.state === request.to) {
    call.output.note([`${release.name} is there already.`]);
    call.output.answer(release, releaseText(release));
    return EXIT.ok;
  }
  const { revision } = release;
  const moved = await portal.client.transitionRelease(id, request, {
    revision,
    idempotencyKey: idempotencyKey(
      'transitionRelease',
      { id, revision, ...request },
      call.env,
    ),
  });
  call.output.answer(moved, releaseText(moved));
  return EXIT.ok;
}

function addWord(text: string, before: readonly string[] = []): string[] {
  return [...before, text];
}

/** `slipway release`: plans releases and moves them on. */
export function addReleaseCommands(program: Program): void {
  const release = program.root
    .command('release')
    .description('Plans releases and moves them on.');
  const createCommand: Command = release
    .command('create')
    .summary('plan a release')
    .description(
      'Plans a release: a draft, or planned where --start and --end are given. The same job of a pipeline, started again, makes no second one.',
    )
    .requiredOption('--version <version>', 'the version of the release')
    .option(
      '--component <name>',
      'what it ships, NAME or NAME@VERSION; can be repeated',
      addComponent,
    )
    .option('--environment <name>', 'where it goes (default: production)')
    .option('--name <name>', 'its name (default: the component and version)')
    .option('--description <markdown>', 'what it is about')
    .option('--kind <kind>', 'standard, normal or emergency')
    .option('--impact <impact>', 'breaking, additive, fix or none')
    .option('--owner <ref>', 'who owns it (default: who owns the component)')
    .option(
      '--start <instant>',
      'when it starts, for example 2026-11-26T13:00:00Z',
    )
    .option('--end <instant>', 'when it ends')
    .option('--time-zone <zone>', 'the zone that it is planned in', 'UTC')
    .option('--rollback-plan <markdown>', 'how it is rolled back')
    .option('--tag <tag>', 'a tag; can be repeated', addWord);
  program.action(
    createCommand,
    'slipway release create --component payments-api --version 4.2.0 --start 2026-11-26T13:00:00Z --end 2026-11-26T14:00:00Z --time-zone Europe/Paris',
    create,
  );
  const moveCommand: Command = release
    .command('move')
    .summary('move a release to another state')
    .description(
      'Moves a release to another state, where its gates and windows let it.',
    )
    .requiredOption('--to <state>', 'for example in_readiness or in_progress')
    .option('--reason <text>', 'why, where the move asks for it')
    .option('--release <id>', 'the release')
    .option(
      '--component <name>',
      'in place of its id: a component that it ships',
      componentRef,
    )
    .option('--version <version>', 'the version that it ships of that')
    .option('--environment <name>', 'where it goes (default: production)');
  program.action(
    moveCommand,
    'slipway release move --component payments-api --version 4.2.0 --to in_progress',
    move,
  );
}

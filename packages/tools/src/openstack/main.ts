import {
  ReleasesApiError,
  createReleasesClient,
  TrainPlan,
} from '@slipway/backstage-plugin-releases-common';
import { obtainToken } from '../personas/obtainToken';
import { UsageError } from '../personas/UsageError';
import { planCycle } from './planCycle';
import { readArguments, USAGE } from './readArguments';
import { readCycle } from './readCycle';

const SHOWN = 10;

const say = (line: string) => console.log(line);

function report({ aboard, waves, violations }: TrainPlan, all: boolean) {
  say('');
  say(`aboard      ${aboard}`);
  say(`waves       ${waves.length}`);
  for (const { index, releases, coRelease } of waves) {
    const together = coRelease.map(set => set.length);
    say(
      `  wave ${index}    ${releases.length} releases${
        together.length > 0 ? `, together: ${together.join(' and ')}` : ''
      }`,
    );
  }
  say(`violations  ${violations.length}`);
  const shown = all ? violations : violations.slice(0, SHOWN);
  shown.forEach(({ sentence }) => say(`  ${sentence}`));
  if (shown.length < violations.length) {
    say(`  and ${violations.length - shown.length} more; --list prints all`);
  }
}

/** Why it did not work, for a person. */
function explain(error: unknown): string {
  if (error instanceof ReleasesApiError) {
    const details = error.details.map(({ message }) => message);
    return [error.message, ...details].join('\n');
  }
  if (error instanceof TypeError && error.cause instanceof Error) {
    return `The portal's backend does not answer (${error.cause.message}). Start it, or say with --url where it is.`;
  }
  return error instanceof Error ? error.message : String(error);
}

async function main(): Promise<number> {
  try {
    const args = readArguments(process.argv.slice(2));
    if (args.help) {
      say(USAGE);
      return 0;
    }
    const cycle = await readCycle(args.data);
    const token = await obtainToken(args);
    const client = createReleasesClient({
      discoveryApi: { getBaseUrl: async id => `${args.url}/api/${id}` },
    });
    const { plan, written } = await planCycle({ client, token, say }, cycle);
    report(plan, args.list);
    say('');
    say(written === 0 ? 'Nothing was changed.' : `${written} changes.`);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${error.message}\n\n${USAGE}`);
      return 2;
    }
    console.error(explain(error));
    return 1;
  }
}

main().then(code => {
  process.exitCode = code;
});

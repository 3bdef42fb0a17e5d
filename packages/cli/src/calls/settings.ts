import { CliError } from './CliError';

/** Where the portal is, and who asks. */
export interface Settings {
  /** Of its backend, without a slash at its end. */
  url: string;
  token: string;
}

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Reads the address of a portal's backend: its base, or that of its releases
 * API.
 */
export function readUrl(given: string, from: string): string {
  const text = given.trim();
  if (!URL.canParse(text) || !/^https?:\/\//.test(text)) {
    throw CliError.usage(
      `${from} is '${given}'. Give the address of the portal's backend, for example https://portal.example.com.`,
    );
  }
  return text
    .replace(/\/+$/, '')
    .replace(/\/api\/releases$/, '')
    .replace(/\/+$/, '');
}

/** @throws a {@link CliError} that says what to set */
export function readSettings(
  { url }: { url?: string },
  env: Env = process.env,
): Settings {
  const given = url ?? env.SLIPWAY_URL;
  if (!given) {
    throw CliError.usage(
      'Where is the portal? Set the environment variable SLIPWAY_URL to the address of its backend, for example https://portal.example.com, or give it with --url.',
    );
  }
  const address = readUrl(given, url === undefined ? 'SLIPWAY_URL' : '--url');
  const token = env.SLIPWAY_TOKEN?.trim();
  if (!token) {
    throw CliError.usage(
      'Who asks? Put a Backstage token into the environment variable SLIPWAY_TOKEN, as a secret of the pipeline. It is never given as an argument, which others could read.',
    );
  }
  return { url: address, token };
}

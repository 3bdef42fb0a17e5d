import { parseArgs } from 'node:util';
import { AskedPortal } from '../personas/obtainToken';
import { UsageError } from '../personas/UsageError';

/** The portal that `npm start` runs. */
const DEMO_URL = 'http://localhost:7007';

/**
 * Takes the persona out of the arguments of an import, which are otherwise
 * those of `slipway import`.
 */
export function takePersona(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>> = process.env,
): AskedPortal & { rest: string[] } {
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: { persona: { type: 'string' }, url: { type: 'string' } },
  });
  const portal: AskedPortal = { url: env.SLIPWAY_URL ?? DEMO_URL };
  const taken = new Set<number>();
  for (const token of tokens) {
    if (token.kind === 'option' && token.name === 'url' && token.value) {
      portal.url = token.value.replace(/\/+$/, '');
    }
    if (token.kind === 'option' && token.name === 'persona') {
      if (!token.value) {
        throw new UsageError('--persona: Name the persona that imports.');
      }
      portal.persona = token.value;
      taken.add(token.index);
      if (!token.inlineValue) {
        taken.add(token.index + 1);
      }
    }
  }
  return { ...portal, rest: args.filter((_, index) => !taken.has(index)) };
}

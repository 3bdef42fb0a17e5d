import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve(__dirname, '../../../../../shared/data/payloads');

/** Whether real payloads of other tools are beside the repository. @internal */
export const hasPayloads = existsSync(folder);

/** A payload as a tool sends it. @internal */
export interface Payload {
  /** `cdevents/service_deployed.json` */
  name: string;
  text: string;
  /** What its tool sends with it, where that is known. */
  headers: Record<string, string>;
}

/** The payloads of a tool, or of all of them. @internal */
export function payloadsOf(tool?: string): Payload[] {
  const tools = readdirSync(folder, { withFileTypes: true }).filter(
    entry => entry.isDirectory() && (!tool || entry.name === tool),
  );
  return tools.flatMap(({ name }) =>
    readdirSync(join(folder, name))
      .filter(file => !file.endsWith('.headers.json'))
      .map(file => toPayload(name, file)),
  );
}

function toPayload(tool: string, file: string): Payload {
  const path = join(folder, tool, file);
  const headers = path.replace(/\.json$/, '.headers.json');
  return {
    name: `${tool}/${file}`,
    text: readFileSync(path, 'utf8'),
    headers:
      headers !== path && existsSync(headers)
        ? JSON.parse(readFileSync(headers, 'utf8'))
        : {},
  };
}

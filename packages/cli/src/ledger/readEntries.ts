import { z } from 'zod';
import {
  ChainEntry,
  ledgerEntrySchema,
} from '@slipway/backstage-plugin-releases-common';
import { CliError } from '../calls';

/** Entries of newer portals may say more. */
const entrySchema = ledgerEntrySchema
  .omit({ action: true, change: true })
  .extend({ action: z.string(), change: z.unknown() });

/** What a file has of a ledger. */
export interface ReadEntries {
  entries: ChainEntry[];
  /** Whether it says that there are more. */
  isPart: boolean;
}

function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw CliError.usage(
      `${where} is not JSON: ${error instanceof Error ? error.message : error}`,
    );
  }
}

/** A whole document, or one on each line. */
function documentsOf(text: string): unknown[] {
  const lines = text.split('\n').filter(line => line.trim() !== '');
  const isPerLine =
    lines.length > 1 && lines.every(line => line.trim().startsWith('{"'));
  return isPerLine
    ? lines.map((line, index) => parseJson(line, `Line ${index + 1}`))
    : [parseJson(text, 'The file')];
}

function isPage(value: object): value is { items: unknown[] } {
  return 'items' in value && Array.isArray(value.items);
}

function flatten(value: unknown): { entries: unknown[]; isPart: boolean } {
  if (Array.isArray(value)) {
    const parts = value.map(flatten);
    return {
      entries: parts.flatMap(({ entries }) => entries),
      // The pages of a whole ledger but the last name the next.
      isPart: parts.at(-1)?.isPart ?? false,
    };
  }
  return typeof value === 'object' && value !== null && isPage(value)
    ? { entries: value.items, isPart: 'nextCursor' in value }
    : { entries: [value], isPart: false };
}

/**
 * Reads an exported ledger: pages as `GET /v1/releases/{id}/ledger` answers
 * them, a list of entries, or one of either on each line.
 *
 * @throws a usage error where it is something else
 */
export function readEntries(text: string): ReadEntries {
  const { entries, isPart } = flatten(documentsOf(text));
  return {
    isPart,
    entries: entries.map((entry, index) => {
      const parsed = entrySchema.safeParse(entry);
      if (!parsed.success) {
        const [{ path, message }] = parsed.error.issues;
        throw CliError.usage(
          `Entry ${index + 1} of the file is no entry of a ledger: ${path.join(
            '.',
          )}: ${message}`,
        );
      }
      return { ...parsed.data, change: JSON.stringify(parsed.data.change) };
    }),
  };
}

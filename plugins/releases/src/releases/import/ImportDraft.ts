import {
  ColumnMapping,
  DateOrder,
  findDates,
  readReleases,
  ReadReleases,
  ReadReleasesOptions,
  readSource,
  readSourceText,
  recognisePreset,
  SourceFile,
  suggestMapping,
  TextEncoding,
} from '@slipway/backstage-plugin-releases-common';

/** What one has said about an import so far. */
export interface ImportDraft {
  file?: { name: string; bytes: Uint8Array };
  /** What was pasted in place of a file. */
  text: string;
  /** Absent: as the file says. */
  encoding?: TextEncoding;
  /** Absent: the first sheet that has rows. */
  sheet?: string;
  provider: string;
  ownerFromTeam: boolean;
  /** The field that each column of the file is; others are not imported. */
  fields: Record<string, string>;
  zone: string;
  /** Asked for where the file does not show it. */
  dateOrder?: DateOrder;
}

/** Reads the file, or the text that was pasted, by its encoding and sheet. */
export async function readDraft(draft: ImportDraft): Promise<SourceFile> {
  const { file, text, encoding, sheet } = draft;
  return file
    ? readSource(file.bytes, { encoding, sheet })
    : readSourceText(text);
}

/** Whether the columns of a file have a meaning that is not to be chosen. */
export function isFixed({ columns }: SourceFile): boolean {
  return recognisePreset(columns) === 'released-deliverables';
}

/** What columns are by their names. */
export function suggestFields(
  columns: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(suggestMapping(columns)).map(([field, column]) => [
      column,
      field,
    ]),
  );
}

/** The columns with one of them as another field, which is then its alone. */
export function withField(
  fields: Record<string, string>,
  column: string,
  field: string | undefined,
): Record<string, string> {
  const others = Object.entries(fields).filter(
    ([other, its]) => other !== column && its !== field,
  );
  return Object.fromEntries(
    field === undefined ? others : [...others, [column, field]],
  );
}

function mappingOf(fields: Record<string, string>): ColumnMapping {
  return Object.fromEntries(
    Object.entries(fields).map(([column, field]) => [field, column]),
  );
}

function optionsOf(
  draft: ImportDraft,
  source: SourceFile,
): ReadReleasesOptions {
  const { provider, ownerFromTeam, zone } = draft;
  return {
    provider: provider.trim() || undefined,
    ownerFromTeam,
    zone,
    mapping: isFixed(source) ? undefined : mappingOf(draft.fields),
  };
}

/** What the dates of the file say of their order. */
export function datesOf(draft: ImportDraft, source: SourceFile) {
  return findDates(source, optionsOf(draft, source));
}

/** The releases of the file; an order of dates is taken only where it is asked. */
export function readRows(draft: ImportDraft, source: SourceFile): ReadReleases {
  const isAsked = datesOf(draft, source).kind === 'ambiguous';
  return readReleases(source, {
    ...optionsOf(draft, source),
    dateOrder: isAsked ? draft.dateOrder : undefined,
  });
}

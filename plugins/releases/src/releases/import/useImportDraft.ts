import {
  ReadReleases,
  SourceFile,
} from '@slipway/backstage-plugin-releases-common';
import { useRef, useState } from 'react';
import {
  ImportDraft,
  isFixed,
  readDraft,
  readRows,
  suggestFields,
} from './ImportDraft';
import { useImportMemory } from './useImportMemory';

/** What one has said about an import, kept while one goes back and forth. */
export function useImportDraft() {
  const memory = useImportMemory();
  const [draft, setDraft] = useState<ImportDraft>(() => ({
    text: '',
    ownerFromTeam: false,
    fields: {},
    ...memory.recall(),
  }));
  const [source, setSource] = useState<SourceFile>();
  const [reading, setReading] = useState<ReadReleases>();
  const latest = useRef(0);

  const change = (changed: Partial<ImportDraft>) => {
    setDraft(current => ({ ...current, ...changed }));
    setReading(undefined);
  };

  return {
    draft,
    /** The file with its columns, once it was read. */
    source,
    /** Its rows, once they were read. */
    reading,
    change,
    /** Takes what is said of the file, and reads it. */
    async open(changed: Partial<ImportDraft> = {}): Promise<SourceFile> {
      latest.current += 1;
      const turn = latest.current;
      const next = { ...draft, ...changed };
      const read = await readDraft(next);
      if (turn === latest.current) {
        const isSame =
          JSON.stringify(source?.columns) === JSON.stringify(read.columns);
        const fields = isSame
          ? next.fields
          : memory.fieldsFor(read.columns) ?? suggestFields(read.columns);
        setDraft({ ...next, fields });
        setSource(read);
        setReading(undefined);
      }
      return read;
    },
    /** Reads the rows, and remembers what was said of the file. */
    read(): ReadReleases | undefined {
      if (!source) {
        return undefined;
      }
      const rows = readRows(draft, source);
      setReading(rows);
      if (rows.errors.length === 0 && !isFixed(source)) {
        memory.remember(draft, source.columns);
      }
      return rows;
    },
    /** Forgets the file, and keeps what holds for the next one. */
    restart() {
      setDraft(({ provider, zone, dateOrder }) => ({
        text: '',
        ownerFromTeam: false,
        fields: {},
        provider,
        zone,
        dateOrder,
      }));
      setSource(undefined);
      setReading(undefined);
    },
  };
}

import ICAL from 'ical.js';
import { IcsProperty } from './IcsComponent';

/**
 * How `ical.js` reads values here: texts lose their escapes, everything else
 * stays as it is written, so that nothing is read laxly before it is checked.
 */
const AS_WRITTEN = {
  ...ICAL.design.icalendar,
  value: { text: Reflect.get(ICAL.design.icalendar.value, 'text') },
};

/**
 * The content lines of a text (RFC 5545, 3.1), unfolded. Lines may end in CR,
 * LF, CR LF or CR CR LF, as some programs write them.
 *
 * @internal
 */
export function contentLines(text: string): string[] {
  return text
    .replace(/\r*\n|\r/g, '\n')
    .replace(/\n[ \t]/g, '')
    .split('\n')
    .map(line => line.replace(/^\uFEFF/, ''))
    .filter(line => line.trim() !== '');
}

/** The property that a content line is; undefined where it is none. @internal */
export function readProperty(line: string): IcsProperty | undefined {
  try {
    const [name, params, , ...values]: [
      string,
      Record<string, unknown>,
      string,
      ...unknown[],
    ] = ICAL.parse.property(line, AS_WRITTEN);
    return {
      name,
      params: Object.fromEntries(
        Object.entries(params).map(([key, value]) => [key, String(value)]),
      ),
      values: values.map(String),
    };
  } catch {
    return undefined;
  }
}

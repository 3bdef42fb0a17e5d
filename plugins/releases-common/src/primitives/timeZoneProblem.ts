import { IANAZone } from 'luxon';
import { ianaSpelling } from './ianaSpelling';

/** What the runtime itself calls a zone that it knows. */
function runtimeName(zone: string): string {
  return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions()
    .timeZone;
}

/**
 * Why something is not the name of a time zone in the IANA database, with the
 * remedy; undefined for one that is. Aliases are names as well.
 *
 * @internal
 */
export function timeZoneProblem(
  zone: string,
): { code: string; message: string } | undefined {
  const spelled = ianaSpelling(zone);
  if (!spelled || !IANAZone.isValidZone(zone)) {
    return {
      code: 'unknown_time_zone',
      message:
        'This is not a time zone of the IANA database. Use a name such as Europe/Paris or UTC.',
    };
  }
  if (zone === spelled || zone === runtimeName(zone)) {
    return undefined;
  }
  return {
    code: 'time_zone_spelling',
    message: `Names of time zones have their own capitals. Write ${spelled}.`,
  };
}

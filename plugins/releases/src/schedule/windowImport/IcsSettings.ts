import {
  InFlightPolicy,
  WindowEffect,
  WindowImportInput,
} from '@slipway/backstage-plugin-releases-common';
import { localZone } from '../../shared/time';

/** A calendar file, and what its events become. */
export interface IcsSettings {
  ics: string;
  fileName: string;
  calendar: string;
  effect: WindowEffect;
  timeZone: string;
  environments: string[];
  inFlight: InFlightPolicy;
}

export function emptySettings(): IcsSettings {
  return {
    ics: '',
    fileName: '',
    calendar: '',
    effect: 'deny',
    timeZone: localZone(),
    environments: [],
    inFlight: 'finish',
  };
}

export function toImport(
  settings: IcsSettings,
  dryRun: boolean,
): WindowImportInput {
  const { ics, calendar, effect, timeZone, environments, inFlight } = settings;
  return {
    ics,
    calendar: calendar.trim() || undefined,
    effect,
    timeZone,
    inFlight,
    scope: { environments, releaseKinds: [] },
    dryRun,
  };
}

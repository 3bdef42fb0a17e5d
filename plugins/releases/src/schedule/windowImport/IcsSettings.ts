import {
  HolidayImportInput,
  InFlightPolicy,
  WINDOW_EFFECTS,
  WindowImportInput,
} from '@slipway/backstage-plugin-releases-common';
import { localZone } from '../../shared/time';

type EditedPolicy = NonNullable<WindowImportInput['edited']>;

/** What the events of a calendar can become. */
export const BECOMING = [...WINDOW_EFFECTS, 'holidays'] as const;

/** A calendar file, and what its events become. */
export interface IcsSettings {
  ics: string;
  fileName: string;
  calendar: string;
  becomes: (typeof BECOMING)[number];
  timeZone: string;
  environments: string[];
  inFlight: InFlightPolicy;
  edited: EditedPolicy;
}

export function emptySettings(): IcsSettings {
  return {
    ics: '',
    fileName: '',
    calendar: '',
    becomes: 'deny',
    timeZone: localZone(),
    environments: [],
    inFlight: 'finish',
    edited: 'keep',
  };
}

/** What to send, by what the events become. */
export type IcsRequest =
  | { kind: 'windows'; body: WindowImportInput }
  | { kind: 'holidays'; body: HolidayImportInput };

export function toImport(settings: IcsSettings, dryRun: boolean): IcsRequest {
  const { ics, becomes, timeZone, environments, inFlight, edited } = settings;
  const calendar = settings.calendar.trim() || undefined;
  if (becomes === 'holidays') {
    return { kind: 'holidays', body: { ics, calendar, dryRun } };
  }
  return {
    kind: 'windows',
    body: {
      ics,
      calendar,
      effect: becomes,
      timeZone,
      inFlight,
      scope: { environments, releaseKinds: [] },
      edited,
      dryRun,
    },
  };
}

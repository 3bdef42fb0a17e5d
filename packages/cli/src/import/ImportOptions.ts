import {
  DateOrder,
  ImportPresetId,
  TextEncoding,
} from '@slipway/backstage-plugin-releases-common';

/** Which file is imported, and how it is read. */
export interface ImportOptions {
  file: string;
  provider?: string;
  preset?: ImportPresetId;
  /** The columns of fields, by the fields. */
  map?: Record<string, string>;
  zone?: string;
  dateOrder?: DateOrder;
  sheet?: string;
  encoding?: TextEncoding;
  ownerFromTeam: boolean;
  partial: boolean;
  dryRun: boolean;
}
